import { expect, test } from 'vitest'
import { cuesIn } from './cues'

test('lines of a caption file are read with their times, whatever else stands in it', () => {
  const vtt = 'WEBVTT\r\n\r\nNOTE von uns\r\n\r\n1\r\n00:00.000 --> 00:02.500 line:90%\r\nEine <b>Mail</b>\r\nkommt an.\r\n\r\n01:00:02.500 --> 01:00:04.000\r\nWeiter.\r\n'
  expect(cuesIn(vtt)).toEqual([
    { from: 0, to: 2.5, text: 'Eine Mail kommt an.' },
    { from: 3602.5, to: 3604, text: 'Weiter.' },
  ])
  expect(cuesIn('kein WebVTT')).toEqual([])
})
