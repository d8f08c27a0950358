import { QUESTION_KINDS, type QuestionKindName } from '~/quizzes/schema'
import { courseYaml, lesson } from './sample-course'

// A course of one lesson whose quiz asks one question of each kind, written as an author would.

const PARTS: Record<QuestionKindName, string> = {
  single: '<Choice id="s-falsch">A. <Feedback>Notiz-s.</Feedback></Choice>\n<Choice id="s-richtig" correct>B.</Choice>',
  multiple: '<Choice id="m-ja" correct>A.</Choice>\n<Choice id="m-auch" correct>B.</Choice>\n<Choice id="m-nein">C. <Feedback>Notiz-m.</Feedback></Choice>',
  truefalse: '',
  order: '<Choice id="o-erst">Trennen.</Choice>\n<Choice id="o-dann">Melden.</Choice>\n<Choice id="o-zuletzt">Warten. <Feedback>Notiz-o.</Feedback></Choice>',
  match:
    '<Target id="links">L</Target>\n<Target id="rechts">R</Target>\n<Choice id="p-l" for="links">A.</Choice>\n<Choice id="p-r" for="rechts">B.</Choice>\n<Choice id="p-keins">C.</Choice>',
  sort: '<Target id="offen">O</Target>\n<Target id="geheim">G</Target>\n<Choice id="g-o" for="offen">A.</Choice>\n<Choice id="g-g" for="geheim">B. <Feedback>Notiz-g.</Feedback></Choice>',
  text: '<Accept>Losungswort</Accept>',
  spot: '<Place id="b-da" x={10} y={10} width={20} height={20} label="Eins" correct />\n<Place id="b-dort" x={60} y={60} width={20} height={20} label="Zwei"><Feedback>Notiz-b.</Feedback></Place>',
}
const PROPS: Partial<Record<QuestionKindName, string>> = { truefalse: ' answer={true}', spot: ' src="bild.svg" alt="Bild"' }

const question = (kind: QuestionKindName) =>
  `<Question id="${kind}" kind="${kind}"${PROPS[kind] ?? ''}>\nFrage ${kind}?\n\n${PARTS[kind]}\n<Explanation>Grund-${kind}.</Explanation>\n</Question>`

export const KINDS_TEXT = lesson('Alle Arten', `<Quiz id="q" title="Quiz" passMark={100}>\n${QUESTION_KINDS.map(question).join('\n')}\n</Quiz>`)

/** Files of the course `arten`, whose lesson is `fragen`. */
export const kindsCourse = (): Record<string, string> => ({
  'course.yaml': courseYaml({ id: 'arten', title: 'Arten', lessons: ['fragen'] }),
  'fragen/de.mdx': KINDS_TEXT,
  'fragen/en.mdx': KINDS_TEXT,
  'fragen/bild.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300" width="400" height="300"><rect width="400" height="300" fill="#eee"/></svg>',
})
