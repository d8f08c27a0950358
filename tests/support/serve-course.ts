import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { findCourse } from '~/courses/catalogue.server'
import { contentFindings, openContent } from '~/courses/content-store.server'
import type { Activity, CourseDefinition } from '~/courses/definition'
import { env } from '~/platform/env.server'
import { LOCALES } from '~/platform/locale'
import type { QuestionDefinition } from '~/quizzes/schema'
import { courseYaml, lesson, mp4, writeFiles } from './sample-course'

// A course for tests of what lies above `courses`: written as an author would, and published as any other.

type Files = Parameters<typeof writeFiles>[1]

interface DescribedLesson {
  id: string
  activities: Activity[]
}

type Quiz = Extract<Activity, { kind: 'quiz' }>

const COURSE_ID = 'phishing'
const FOLDER = 'courses/served'

const question = (id: string, kind: QuestionDefinition['kind'], correct: string[]): QuestionDefinition => ({
  id,
  kind,
  choices: ['a', 'b', 'c'].map((choice) => ({ id: choice, correct: correct.includes(choice), target: null })),
  targets: [],
  accepted: [],
})

export const QUESTIONS = [
  question('q1', 'single', ['a']),
  question('q2', 'multiple', ['a', 'b']),
  question('q3', 'single', ['c']),
]

/** A quiz without rules of its own. */
export const quizWith = (passMark: number, questions: QuestionDefinition[], more: Partial<Quiz> = {}): Quiz => ({
  kind: 'quiz',
  id: 'q',
  title: 'Quiz',
  passMark,
  draw: null,
  shuffle: false,
  attempts: null,
  wait: null,
  partialCredit: false,
  questions,
  ...more,
})

export const LESSONS: readonly DescribedLesson[] = [
  {
    id: 'film',
    activities: [
      { kind: 'video', id: 'v', title: 'Film', seconds: 60 },
      { kind: 'checklist', id: 'c', title: 'Liste', items: ['one', 'two'] },
    ],
  },
  {
    id: 'look',
    activities: [
      { kind: 'parts', id: 'h', title: 'Zeichen', parts: ['from', 'link'] },
      { kind: 'parts', id: 's', title: 'Ablauf', parts: ['first', 'second'] },
    ],
  },
  { id: 'text', activities: [] },
  { id: 'test', activities: [quizWith(66, QUESTIONS)] },
]

/** The lessons, with other activities in one of them. */
export const withActivities = (lessonId: string, activities: Activity[]): DescribedLesson[] =>
  LESSONS.map((described) => (described.id === lessonId ? { ...described, activities } : described))

/** Without the shipped courses: to check and compile all of them takes longer than most tests. */
export const openOwnCourses = (): Promise<void> => openContent({ watch: false, shippedDir: join(env().dataDir, 'nothing') })

/** Publishes the course with these lessons; other lessons than before make a new version. */
export async function serveCourse(lessons: readonly DescribedLesson[] = LESSONS): Promise<CourseDefinition> {
  const { contentDir } = env()
  rmSync(join(contentDir, FOLDER), { recursive: true, force: true })
  writeFiles(contentDir, filesOf(lessons))
  await openOwnCourses()
  const found = contentFindings().filter(({ file }) => file.includes(`/${FOLDER}/`))
  const course = await findCourse(COURSE_ID)
  if (!course || found.length > 0) throw new Error(`the described course is not sound: ${JSON.stringify(found)}`)
  return course
}

function filesOf(lessons: readonly DescribedLesson[]): Files {
  const yaml = courseYaml({ id: COURSE_ID, title: 'Phishing', lessons: lessons.map(({ id }) => id) })
  const files: Files = { [`${FOLDER}/course.yaml`]: yaml }
  for (const described of lessons) Object.assign(files, lessonFiles(described))
  return files
}

function lessonFiles({ id, activities }: DescribedLesson): Files {
  const folder = `${FOLDER}/${id}`
  const files: Files = {}
  for (const locale of LOCALES) {
    const body = ['Text.', ...activities.map((activity) => markup(activity, locale))].join('\n\n')
    files[`${folder}/${locale}.mdx`] = lesson(`${id} ${locale}`, body)
  }
  for (const activity of activities) for (const [name, content] of media(activity)) files[`${folder}/${name}`] = content
  return files
}

function media(activity: Activity): [string, string | Uint8Array][] {
  const { kind, id } = activity
  if (kind === 'exercise' && activity.mode === 'find') return [[`${id}.svg`, '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"/>']]
  if (kind !== 'video') return []
  return [
    [`${id}.mp4`, mp4(activity.seconds)],
    [`${id}.vtt`, 'WEBVTT\n\n00:00.000 --> 00:02.000\nText\n'],
  ]
}

function markup(activity: Activity, locale: string): string {
  const { kind, id, title } = activity
  switch (kind) {
    case 'video':
      return element('Video', `id="${id}" src="${id}.mp4" captions="${id}.vtt" title="${title}"`, ['<Transcript>Text.</Transcript>'])
    case 'checklist':
      return element('Checklist', `id="${id}" title="${title}"`, activity.items.map((item) => `<Item id="${item}">Text.</Item>`))
    case 'parts':
      return element('Steps', `id="${id}" title="${title}"`, activity.parts.map((part) => `<Step id="${part}" title="${part}">Text.</Step>`))
    case 'exercise':
      return exerciseMarkup(activity)
    case 'acknowledge':
      return element('Acknowledge', `id="${id}" title="${title}" version="${activity.version}"`, ['Text.'])
    case 'quiz': {
      const questions = activity.questions.map((asked) => questionMarkup(asked, locale))
      return element('Quiz', `id="${id}" title="${title}" passMark={${activity.passMark}}${rulesOf(activity)}`, questions)
    }
  }
}

function exerciseMarkup({ id, title, mode, parts }: Extract<Activity, { kind: 'exercise' }>): string {
  const props = `id="${id}" title="${title}"`
  const said = (part: string) => `<Explanation>Zu ${part}.</Explanation>`
  if (mode === 'find') {
    const places = parts.map(({ id: part, right }) =>
      element('Place', `id="${part}" x={1} y={1} width={9} height={9} label="${part}"${right?.length ? ' correct' : ''}`, [said(part)]),
    )
    return element('Hotspots', `${props} src="${id}.svg" alt="Bild"`, places)
  }
  if (mode === 'each') {
    const messages = parts.map(({ id: part, right }) => {
      const trap = right?.[0] === 'report'
      const sender = `id="${part}" from="A" address="a@b.example" subject="${part}" received="8:00"${trap ? ' suspicious' : ''}`
      return element('Message', sender, ['Text.', trap ? `<Giveaway label="Woran">Falle ${part}.</Giveaway>` : said(part)])
    })
    return element('Inbox', props, messages)
  }
  const scenes = parts.map(({ id: part, answers, next }) =>
    element('Scene', `id="${part}"`, ['Text.', ...answers.map((answer) => `<Option id="${answer}" to="${next[answer]}">Text.</Option>`)]),
  )
  return element('Scenario', props, [...scenes, '<Debrief>Text.</Debrief>'])
}

function rulesOf({ draw, shuffle, attempts, wait, partialCredit }: Quiz): string {
  const numbers = Object.entries({ draw, attempts, wait }).flatMap(([name, value]) => (value === null ? [] : [`${name}={${value}}`]))
  const flags = Object.entries({ shuffle, partialCredit }).flatMap(([name, value]) => (value ? [name] : []))
  return [...numbers, ...flags].map((prop) => ` ${prop}`).join('')
}

function questionMarkup({ id, kind, choices }: QuestionDefinition, locale: string): string {
  return element('Question', `id="${id}" kind="${kind}"`, [
    'Frage?',
    ...choices.map((choice) => `<Choice id="${choice.id}"${choice.correct ? ' correct' : ''}>Antwort ${choice.id}.</Choice>`),
    `<Explanation>\n${locale} ${id}\n</Explanation>`,
  ])
}

const element = (name: string, props: string, children: string[]) => `<${name} ${props}>\n${children.join('\n\n')}\n</${name}>`
