import { describe, expect, it } from 'vitest'
import { timestamp, webvtt } from './captions'
import { storyboardSchema } from './schema'

const text = (de: string) => ({ de, en: 'x' })
const storyboard = storyboardSchema.parse({
  poster: 1,
  scenes: [
    { id: 'a', seconds: 8.25, picture: 'pause', title: text('A'), words: text('A'), caption: text('Erste\n  Zeile') },
    { id: 'b', seconds: 60, picture: 'pause', title: text('B'), words: text('B'), caption: text('<b> & Co. --> Ende') },
  ],
})

describe('captions', () => {
  it('writes one cue a scene, back to back, without markup', () => {
    expect(webvtt(storyboard, 'de')).toBe(
      'WEBVTT\n\na\n00:00:00.000 --> 00:00:08.250\nErste Zeile\n\nb\n00:00:08.250 --> 00:01:08.250\n&lt;b&gt; &amp; Co. --&gt; Ende\n',
    )
  })

  it.each([
    [0, '00:00:00.000'],
    [59.9996, '00:01:00.000'],
    [3_725.5, '01:02:05.500'],
  ])('writes %f seconds as %s', (seconds, written) => {
    expect(timestamp(seconds)).toBe(written)
  })
})
