import { QUESTION_KINDS, type QuestionDefinition, type QuestionKindName } from '~/quizzes/schema'
import {
  flag,
  identifier,
  mediaFile,
  nameOf,
  oneOf,
  optional,
  percentToPass,
  text,
  wholeNumber,
  yesOrNo,
  type ComponentSchema,
  type Part,
} from '../component-schema'
import { textIn } from '../../lesson-tree'
import { checkShape, partsNamed } from './shapes'

const DEFAULT_PASS_MARK = 80 // percent

export const quiz: ComponentSchema = {
  name: 'Quiz',
  topLevel: true,
  props: {
    id: identifier({ de: 'Dauerhafte Kennung der Aktivität', en: 'Permanent id of the activity' }),
    title: text({ de: 'Überschrift des Quiz', en: 'Heading of the quiz' }),
    passMark: optional(
      percentToPass({
        de: `Ab wie viel Prozent richtiger Antworten es bestanden ist (ohne Angabe ${DEFAULT_PASS_MARK})`,
        en: `From what percentage of right answers it is passed (${DEFAULT_PASS_MARK} unless given)`,
      }),
    ),
    draw: optional(
      wholeNumber(1, 100, 6, {
        de: 'So viele der Fragen werden für jeden Versuch gezogen (ohne Angabe alle)',
        en: 'So many of the questions are drawn for each attempt (all unless given)',
      }),
    ),
    shuffle: optional(flag({ de: 'Die Reihenfolge der Fragen wird gemischt', en: 'The order of the questions is mixed' })),
    attempts: optional(
      wholeNumber(1, 20, 3, {
        de: 'Nach so vielen nicht bestandenen Versuchen in Folge kommt eine Pause; braucht wait',
        en: 'After so many attempts not passed in a row there is a pause; needs wait',
      }),
    ),
    wait: optional(
      wholeNumber(1, 10_080, 60, {
        de: 'Länge der Pause in Minuten; ohne attempts nach jedem nicht bestandenen Versuch',
        en: 'Length of the pause in minutes; without attempts after every attempt not passed',
      }),
    ),
    partialCredit: optional(
      flag({
        de: 'Teilweise richtige Antworten bringen Teilpunkte: bei order, match und sort den Anteil dessen, was am richtigen Platz steht; bei multiple richtig Gewähltes weniger falsch Gewähltes, geteilt durch die Zahl der richtigen; bei allen anderen gibt es nur ganz oder gar nicht. Ohne Angabe zählt eine Frage nur, wenn alles stimmt',
        en: 'Answers partly right earn part of the point: in order, match and sort the share that stands in its right place; in multiple what is chosen rightly less what is chosen wrongly, divided by the number of right ones; all others are all or nothing. Unless given, a question counts only if all of it is right',
      }),
    ),
  },
  markdown: false,
  parts: { Question: { min: 1 } },
  help: {
    de: 'Fragen mehrerer Arten. Erledigt, wenn es bestanden ist; es darf wiederholt werden. Die Reihenfolge der Antworten mischt der Server – also kein „alle oben genannten“.',
    en: 'Questions of several kinds. Done once passed; it may be repeated. The server mixes the order of the choices, so no “all of the above”.',
  },
  example: {
    de: `<Quiz id="abschluss" title="Was haben Sie behalten?" passMark={80}>
  <Question id="absender" kind="single">
    Woran erkennen Sie den wahren Absender einer Mail?

    <Choice id="name">Am angezeigten Namen.</Choice>
    <Choice id="adresse" correct>An der vollständigen Adresse.</Choice>

    <Explanation>
    Den angezeigten Namen kann jeder frei wählen.
    </Explanation>
  </Question>
</Quiz>`,
    en: `<Quiz id="abschluss" title="What do you remember?" passMark={80}>
  <Question id="absender" kind="single">
    How do you recognise the true sender of an email?

    <Choice id="name">By the name shown.</Choice>
    <Choice id="adresse" correct>By the whole address.</Choice>

    <Explanation>
    Anybody can choose the name that is shown.
    </Explanation>
  </Question>
</Quiz>`,
  },
  activity: (part) => ({
    kind: 'quiz',
    ...nameOf(part),
    passMark: Number(part.props.passMark ?? DEFAULT_PASS_MARK),
    draw: numberOr(part, 'draw'),
    shuffle: part.props.shuffle === true,
    attempts: numberOr(part, 'attempts'),
    wait: numberOr(part, 'wait'),
    partialCredit: part.props.partialCredit === true,
    questions: part.parts.filter(({ schema }) => schema === question).map(questionOf),
  }),
  check(part, report) {
    const count = part.parts.filter(({ schema }) => schema === question).length
    const draw = numberOr(part, 'draw')
    if (draw !== null && draw > count) report(part.node, 'quiz-draw', { draw, count })
    if (part.props.attempts !== undefined && part.props.wait === undefined) report(part.node, 'quiz-attempts-wait', {})
  },
}

const numberOr = ({ props }: Part, name: string): number | null => (props[name] === undefined ? null : Number(props[name]))

export const question: ComponentSchema = {
  name: 'Question',
  topLevel: false,
  props: {
    id: identifier({ de: 'Dauerhafte Kennung der Frage', en: 'Permanent id of the question' }),
    kind: oneOf(QUESTION_KINDS, {
      de: 'Eine richtige Antwort (single), mehrere (multiple), stimmt oder nicht (truefalse), in die richtige Reihenfolge (order), zuordnen (match), in Gruppen (sort), eintippen (text), Stelle im Bild (spot)',
      en: 'One right answer (single), several (multiple), true or not (truefalse), into the right order (order), match (match), into groups (sort), type it (text), a place in a picture (spot)',
    }),
    answer: optional(yesOrNo({ de: 'Nur truefalse: Stimmt der Satz?', en: 'truefalse only: is the sentence true?' })),
    src: optional(mediaFile('picture', { de: 'Nur spot: das Bild', en: 'spot only: the picture' })),
    alt: optional(text({ de: 'Nur spot: was das Bild zeigt', en: 'spot only: what the picture shows' })),
  },
  markdown: true,
  parts: {
    Choice: { min: 0 },
    Target: { min: 0, max: 8 },
    Accept: { min: 0, max: 30 },
    Place: { min: 0, max: 20 },
    Explanation: { min: 0, max: 1 },
  },
  help: {
    de: 'Eine Frage: erst ihr Text, dann je nach Art die Antworten (Choice), Ziele (Target), Schreibweisen (Accept) oder Stellen (Place), zuletzt die Erklärung. Bei order stehen die Choice in der richtigen Reihenfolge.',
    en: 'A question: first its text, then by its kind the choices (Choice), targets (Target), spellings (Accept) or places (Place), last the explanation. In an order the Choices stand in the right order.',
  },
  onServer: { props: ['answer'] },
  check(part, report) {
    if (!part.hasText) report(part.node, 'question-without-text', {})
    if (part.props.kind !== undefined) checkShape(part, part.props.kind as QuestionKindName, report)
  },
}

export const choice: ComponentSchema = {
  name: 'Choice',
  topLevel: false,
  props: {
    id: identifier({ de: 'Dauerhafte Kennung der Antwort', en: 'Permanent id of the choice' }),
    correct: optional(flag({ de: 'Die Antwort ist richtig (single, multiple)', en: 'The choice is right (single, multiple)' })),
    for: optional(
      identifier({ de: 'Kennung des Target, zu dem sie gehört (match, sort)', en: 'Id of the Target it belongs to (match, sort)' }),
    ),
  },
  markdown: true,
  parts: { Feedback: { min: 0, max: 1 } },
  help: { de: 'Eine Antwort zur Auswahl.', en: 'A choice.' },
  onServer: { props: ['correct', 'for'] },
  opaque: true,
}

export const target: ComponentSchema = {
  name: 'Target',
  topLevel: false,
  props: { id: identifier({ de: 'Dauerhafte Kennung des Ziels', en: 'Permanent id of the target' }) },
  markdown: true,
  parts: {},
  help: {
    de: 'Wozu Antworten gehören: bei match ein Begriff, bei sort eine Gruppe. Ein kurzer Text.',
    en: 'What choices belong to: a term in a match, a group in a sorting. A short text.',
  },
}

export const accept: ComponentSchema = {
  name: 'Accept',
  topLevel: false,
  props: {},
  markdown: true,
  parts: {},
  help: {
    de: 'Eine richtige Schreibweise. Groß oder klein, Umlaute, Leer- und Satzzeichen spielen keine Rolle.',
    en: 'A right spelling. Case, umlauts, spaces and punctuation do not matter.',
  },
  onServer: { whole: true },
}

export const feedback: ComponentSchema = {
  name: 'Feedback',
  topLevel: false,
  props: {},
  markdown: true,
  parts: {},
  help: {
    de: 'Erscheint nach der Antwort bei dem, was man gewählt hat. Bis dahin bleibt es auf dem Server.',
    en: 'Appears after the answer beside what one chose. Until then it stays on the server.',
  },
  onServer: { whole: true },
}

export const explanation: ComponentSchema = {
  name: 'Explanation',
  topLevel: false,
  props: {},
  markdown: true,
  parts: {},
  help: {
    de: 'Erscheint nach der Antwort und sagt, warum. Bis dahin bleibt sie auf dem Server.',
    en: 'Appears after the answer and says why. Until then it stays on the server.',
  },
  onServer: { whole: true },
}

function questionOf(part: Part): QuestionDefinition {
  const kind = part.props.kind as QuestionKindName
  return {
    id: String(part.props.id),
    kind,
    choices: kind === 'truefalse' ? trueOrFalse(part.props.answer === true) : choicesOf(part),
    targets: partsNamed(part, 'Target').map(({ props }) => String(props.id)),
    accepted: partsNamed(part, 'Accept').map(({ node }) => textIn(node)),
  }
}

const choicesOf = (part: Part): QuestionDefinition['choices'] =>
  [...partsNamed(part, 'Choice'), ...partsNamed(part, 'Place')].map(({ props }) => ({
    id: String(props.id),
    correct: props.correct === true,
    target: props.for === undefined ? null : String(props.for),
  }))

const trueOrFalse = (answer: boolean): QuestionDefinition['choices'] =>
  [true, false].map((value) => ({ id: String(value), correct: value === answer, target: null }))
