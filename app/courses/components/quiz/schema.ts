import { QUESTION_KINDS, type QuestionDefinition, type QuestionKindName } from '~/quizzes/schema'
import { flag, identifier, nameOf, oneOf, optional, percentToPass, text, type ComponentSchema, type Part } from '../component-schema'

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
  },
  markdown: false,
  parts: { Question: { min: 1 } },
  help: {
    de: 'Fragen mit einer oder mehreren richtigen Antworten. Erledigt, wenn es bestanden ist; es darf wiederholt werden. Die Reihenfolge der Antworten mischt der Server – also kein „alle oben genannten“.',
    en: 'Questions with one or several right answers. Done once passed; it may be repeated. The server mixes the order of the choices, so no “all of the above”.',
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
    questions: part.parts.filter(({ schema }) => schema === question).map(questionOf),
  }),
}

export const question: ComponentSchema = {
  name: 'Question',
  topLevel: false,
  props: {
    id: identifier({ de: 'Dauerhafte Kennung der Frage', en: 'Permanent id of the question' }),
    kind: oneOf(QUESTION_KINDS as [QuestionKindName, ...QuestionKindName[]], {
      de: 'Eine richtige Antwort (single) oder mehrere (multiple)',
      en: 'One right answer (single) or several (multiple)',
    }),
  },
  markdown: true,
  parts: { Choice: { min: 2 }, Explanation: { min: 0, max: 1 } },
  help: {
    de: 'Eine Frage: erst ihr Text, dann die Antworten, zuletzt die Erklärung.',
    en: 'A question: first its text, then the choices, last the explanation.',
  },
  check(part, report) {
    if (!part.hasText) report(part.node, 'question-without-text', {})
    const choices = choicesOf(part)
    const correct = choices.filter(({ props }) => props.correct === true)
    if (choices.length > 0 && correct.length === 0) report(part.node, 'quiz-no-correct', {})
    const second = part.props.kind === 'single' ? correct[1] : undefined
    if (second) report(second.node, 'quiz-two-correct', {})
  },
}

export const choice: ComponentSchema = {
  name: 'Choice',
  topLevel: false,
  props: {
    id: identifier({ de: 'Dauerhafte Kennung der Antwort', en: 'Permanent id of the choice' }),
    correct: optional(flag({ de: 'Die Antwort ist richtig', en: 'The choice is right' })),
  },
  markdown: true,
  parts: {},
  help: { de: 'Eine Antwort zur Auswahl.', en: 'A choice.' },
  onServer: { props: ['correct'] },
  opaque: true,
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

const choicesOf = (part: Part) => part.parts.filter(({ schema }) => schema === choice)

function questionOf(part: Part): QuestionDefinition {
  return {
    id: String(part.props.id),
    kind: part.props.kind as QuestionKindName,
    choices: choicesOf(part).map(({ props }) => ({ id: String(props.id), correct: props.correct === true })),
  }
}
