import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Files of a content folder, by path below it. */
export function writeFiles(folder: string, files: Record<string, string | Uint8Array>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
}

export const lesson = (title: string, body: string): string => `---\ntitle: ${title}\n---\n\n${body}\n`

export const QUIZ = `<Quiz id="quiz" title="Quiz" passMark={50}>
  <Question id="absender" kind="single">
    Woran erkennen Sie den Absender?

    <Choice id="am-namen">Am Namen.</Choice>
    <Choice id="an-der-adresse" correct>An der Adresse.</Choice>
    <Choice id="am-betreff">Am Betreff.</Choice>

    <Explanation>Den Namen kann jeder *frei* waehlen.</Explanation>
  </Question>
  <Question id="meldung" kind="multiple">
    Was melden Sie?

    <Choice id="alles" correct>Alles Verdächtige.</Choice>
    <Choice id="nichts">Nichts.</Choice>
    <Choice id="auch-klicks" correct>Auch eigene Klicks.</Choice>
  </Question>
</Quiz>`

export const VIDEO = `<Video id="film" src="film.mp4" captions="film.vtt" poster="bild.svg" title="Film">
  <Transcript>Text des Films.</Transcript>
</Video>`

interface CourseOptions {
  id?: string
  title?: string
  lessons?: string[]
}

export const courseYaml = ({ id = 'probe', title = 'Probekurs', lessons = ['eins', 'zwei'] }: CourseOptions = {}): string =>
  [
    `id: ${id}`,
    `title: { de: ${title}, en: ${title} }`,
    'summary: { de: Kurz, en: Short }',
    'minutes: 10',
    'validity: P1Y',
    'lessons:',
    ...lessons.map((name) => `  - { id: ${name}, folder: ${name} }`),
    '',
  ].join('\n')

/** An MP4 with nothing but its head: what says how long it runs. */
export function mp4(seconds: number, scale = 1_000): Uint8Array {
  const header = Buffer.alloc(100)
  header.writeUInt32BE(scale, 12)
  header.writeUInt32BE(seconds * scale, 16)
  return Buffer.concat([box('ftyp', Buffer.from('isom\0\0\0\0isom')), box('free', Buffer.alloc(8)), box('moov', box('mvhd', header))])
}

export function box(type: string, content: Uint8Array): Buffer {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(content.byteLength + 8)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, content])
}

/** A course of two lessons in both languages; the second has a quiz and a film. */
export function sampleCourse(folder = 'courses/probe', options: CourseOptions = {}): Record<string, string | Uint8Array> {
  const second = `${VIDEO}\n\n${QUIZ}\n\n![Ein Bild](bild.svg)`
  return {
    [`${folder}/course.yaml`]: courseYaml(options),
    [`${folder}/eins/de.mdx`]: lesson('Eins', 'Der erste Text.'),
    [`${folder}/eins/en.mdx`]: lesson('One', 'The first text.'),
    [`${folder}/zwei/de.mdx`]: lesson('Zwei', second),
    [`${folder}/zwei/en.mdx`]: lesson('Two', second),
    [`${folder}/zwei/film.mp4`]: mp4(12),
    [`${folder}/zwei/film.vtt`]: 'WEBVTT\n\n00:00.000 --> 00:02.000\nHallo\n',
    [`${folder}/zwei/bild.svg`]: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"/>',
  }
}
