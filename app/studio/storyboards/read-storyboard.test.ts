import { describe, expect, it } from 'vitest'
import { readStoryboard } from './read-storyboard'

const whole = `poster: 2
scenes:
  - id: eins
    seconds: 9
    picture: closing-steps
    title: { de: Drei Schritte, en: Three steps }
    words: { de: Kurz., en: Short. }
    caption: { de: Drei Schritte., en: Three steps. }
    labels:
      first: { de: Anhalten, en: Pause }
      second: { de: Prüfen, en: Check }
      third: { de: Melden, en: Report }
`
const rules = (text: string) => readStoryboard(text).findings.map(({ line, rule }) => `${line} ${rule}`)

describe('a storyboard', () => {
  it('that is whole has no findings', () => {
    const { storyboard, findings } = readStoryboard(whole)
    expect(findings).toEqual([])
    expect(storyboard?.languages).toEqual(['de', 'en'])
  })

  it('may begin with a byte order mark and end its lines as Windows does', () => {
    expect(rules(`\uFEFF${whole.replaceAll('\n', '\r\n')}`)).toEqual([])
  })

  it.each([
    ['broken YAML', '    title: { de: Drei Schritte, en: Three steps }', '    title: { de: Drei', /^\d+ yaml$/],
    ['an unknown field', '    seconds: 9', '    seconds: 9\n    music: loud', /^3 schema$/],
    ['a length that is none', 'seconds: 9', 'seconds: long', /^4 schema$/],
    ['a picture that does not exist', 'closing-steps', 'constructor', /^5 pictureUnknown$/],
    ['a missing label', '      third: { de: Melden, en: Report }\n', '', /^3 labelMissing$/],
    ['a label too many', '      third:', '      fourth: { de: A, en: B }\n      third:', /^12 labelUnknown$/],
    ['an icon where none goes', 'seconds: 9', 'seconds: 9\n    icons: [mail]', /^5 iconCount$/],
    ['a part it cannot point out', 'seconds: 9', 'seconds: 9\n    mark: first', /^5 markUnknown$/],
    ['a missing language', 'words: { de: Kurz., en: Short. }', 'words: { de: Kurz. }', /^7 textMissing$/],
    ['a scene shorter than its movement', 'seconds: 9', 'seconds: 6', /^4 tooShort$/],
    ['more words than can be read', 'de: Kurz.', `de: ${'lang '.repeat(30)}`, /^7 pictureTooFast$/],
    ['a caption longer than can be read', 'de: Drei Schritte.,', `de: ${'lang '.repeat(30)},`, /^8 captionTooFast$/],
    ['a poster behind the end', 'poster: 2', 'poster: 9', /^1 posterOutside$/],
  ])('with %s is refused at its line', (_, from, to, finding) => {
    expect(whole).toContain(from)
    const found = rules(whole.replace(from, to))
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(finding)
  })

  it('with two scenes of one id is refused', () => {
    const scene = whole.slice(whole.indexOf('  - id'))
    expect(rules(whole + scene)).toEqual(['13 sceneTwice'])
  })

  it('tells all findings at once, in the reader’s language', () => {
    const broken = whole.replace('seconds: 9', 'seconds: long').replace('poster: 2', 'poster: -1')
    const reasons = (locale: 'de' | 'en') => readStoryboard(broken, locale).findings.map(({ values }) => values.reason)
    expect(reasons('de')).toHaveLength(2)
    expect(reasons('de')).not.toEqual(reasons('en'))
  })
})
