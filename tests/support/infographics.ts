import { findComponent } from '~/courses/components/registry'
import { LOCALES, type Locale } from '~/platform/locale'
import { courseYaml, lesson } from './sample-course'

// A course of one lesson with an infographic of each kind: the examples authors are given, and what these leave out.

export const INFOGRAPHICS = ['Timeline', 'Compare', 'Decision', 'Cards', 'Layers', 'Chart'] as const

const drawing = (shape: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 300" width="600" height="300" fill="none" stroke="#0a5fb4" stroke-width="6">${shape}</svg>`

const FIGURES = '| Jahr | Anteil | Ziel |\n| --- | --- | --- |\n| 2023 | 41,5 % | 60 % |\n| 2024 | 58 % | 60 % |\n| 2025 | 71,25 % | 60 % |'

const MORE = `<Layers id="zeichnung" title="Zeichnung" src="grund.svg" alt="Rathaus, Band und ein zweiter Ort">
<Layer id="haus" title="Das Rathaus" src="haus.svg">Kopie eins.</Layer>
<Layer id="band" title="Das Band" src="band.svg">Kopie zwei.</Layer>
</Layers>

<Chart id="verlauf" title="Verlauf" kind="line" unit="%">

${FIGURES}
</Chart>`

const textIn = (locale: Locale) =>
  lesson('Infografiken', [...INFOGRAPHICS.map((name) => findComponent(name)?.example?.[locale]), MORE].join('\n\n'))

/** Files of the course `bilder`, whose lesson is `infografiken`. */
export const infographicsCourse = (): Record<string, string> => ({
  'course.yaml': courseYaml({ id: 'bilder', title: 'Bilder', lessons: ['infografiken'] }),
  ...Object.fromEntries(LOCALES.map((locale) => [`infografiken/${locale}.mdx`, textIn(locale)])),
  'infografiken/grund.svg': drawing('<path d="M10 260h580"/>'),
  'infografiken/haus.svg': drawing('<path d="M40 260v-120l90-70 90 70v120"/>'),
  'infografiken/band.svg': drawing('<circle cx="420" cy="180" r="60"/><circle cx="420" cy="180" r="12"/>'),
})
