import { join } from 'node:path'
import { COMPONENTS } from '~/courses/components/registry'
import { LOCALES, type Locale } from '~/platform/locale'
import { courseYaml, mp4, writeFiles } from '../support/sample-course'

const LESSONS_A_COURSE = 20

const EXAMPLES = COMPONENTS.flatMap(({ topLevel, example }) => (topLevel && example ? [example] : []))

const SENTENCES: Record<Locale, string[]> = {
  de: [
    'Eine Nachricht kann *genau so* aussehen wie die einer bekannten Stelle.',
    'Sehen Sie deshalb auf die vollständige Adresse, bevor Sie auf einen Link klicken.',
    'Wer anruft und zur Eile drängt, darf warten: Rufen Sie unter der **bekannten Nummer** zurück.',
    'Melden Sie auch, was Ihnen nur seltsam vorkommt; niemand macht Ihnen daraus einen Vorwurf.',
    'Mehr dazu steht beim [Bundesamt](https://www.bsi.example/thema), auch mit `Beispielen`.',
  ],
  en: [
    'A message can look *just like* one from somebody you know.',
    'So look at the whole address before you follow a link.',
    'Who calls and asks you to hurry may wait: call back under the **number you know**.',
    'Report what merely seems odd, too; nobody will blame you for it.',
    'There is more at the [federal office](https://www.bsi.example/topic), with `examples`.',
  ],
}

const paragraph = (locale: Locale, seed: number) =>
  [0, 1, 2, 3].map((step) => SENTENCES[locale][(seed + step * (1 + (seed % 3))) % SENTENCES[locale].length]).join(' ')

/** A lesson with every component of the vocabulary, and the prose between them that no other lesson has. */
export function lessonText(locale: Locale, number: number): string {
  const parts = EXAMPLES.flatMap((example, index) => [`## ${locale === 'de' ? 'Abschnitt' : 'Section'} ${index + 1}`, `${number}. ${paragraph(locale, number + index)}`, example[locale]])
  const table = `| ${locale === 'de' ? 'Was' : 'What'} | ${locale === 'de' ? 'Wohin' : 'Where'} |\n| --- | ---: |\n| Mail ${number} | 4711 |\n| - | - |`
  return `---\ntitle: ${locale === 'de' ? 'Lektion' : 'Lesson'} ${number}\nminutes: 12\n---\n\n${parts.join('\n\n')}\n\n${table}\n`
}

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300" width="400" height="300"><rect width="400" height="300" fill="#eee"/></svg>'

const MEDIA: Record<string, string | Uint8Array> = {
  svg: SVG,
  webp: Buffer.from('UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAQAcJaQAA3AA/v3AgAA=', 'base64'),
  mp4: mp4(90),
  vtt: 'WEBVTT\n\n00:00.000 --> 00:05.000\nGuten Tag.\n',
  pdf: '%PDF-1.4\n%%EOF\n',
}

/** The files its texts name. */
function mediaOf(text: string): Record<string, string | Uint8Array> {
  const names = [...text.matchAll(/="([\w.-]+\.(svg|webp|mp4|vtt|pdf))"/g)]
  return Object.fromEntries(names.map(([, name = '', ending = '']) => [name, MEDIA[ending] ?? '']))
}

const lessonName = (number: number) => `lektion-${number}`

export const courseOf = (number: number): string => `kurs-${Math.floor(number / LESSONS_A_COURSE)}`

/** Writes lessons `from` to `to` - 1 as courses into a content folder; gives the paths of their texts. */
export function writeLessons(contentDir: string, from: number, to: number, locales: readonly Locale[] = LOCALES): string[] {
  const texts: string[] = []
  for (let number = from; number < to; number++) {
    const folder = join(contentDir, 'courses', courseOf(number), lessonName(number))
    const files = Object.fromEntries(locales.map((locale) => [`${locale}.mdx`, lessonText(locale, number)]))
    writeFiles(folder, { ...Object.values(files).reduce((media, text) => ({ ...media, ...mediaOf(text) }), {}), ...files })
    texts.push(...Object.keys(files).map((name) => join(folder, name)))
  }
  for (let first = from - (from % LESSONS_A_COURSE); first < to; first += LESSONS_A_COURSE) {
    const lessons = Array.from({ length: Math.min(LESSONS_A_COURSE, to - first) }, (_, index) => lessonName(first + index))
    const yaml = courseYaml({ id: courseOf(first), title: `Kurs ${first}`, lessons })
    writeFiles(join(contentDir, 'courses', courseOf(first)), { 'course.yaml': yaml })
  }
  return texts
}
