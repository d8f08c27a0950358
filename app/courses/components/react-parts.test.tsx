import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { describe, expect, test } from 'vitest'
import { reactI18n } from '~/platform/i18n.server'
import { ActivityBoardProvider, type ActivityBoard, type ActivityState } from './activity-state'
import { Callout } from './callout/callout'
import { Checklist, Item } from './checklist/checklist'
import { Hotspots, Spot } from './hotspots/hotspots'
import { Choice } from './quiz/choice'
import { Question, Quiz } from './quiz/quiz'
import { REACT_PARTS } from './react-parts'
import { COMPONENTS } from './registry'
import { Step, Steps } from './steps/steps'
import { Transcript, Video } from './video/video'

const lesson = (
  <>
    <Callout kind="tip" title="Anrufen">
      <p>Im Zweifel.</p>
    </Callout>
    <Video id="film" src="/medien/1/film.mp4" captions="/medien/2/film.vtt" title="Ein Film">
      <Transcript>
        <p>Der Text.</p>
      </Transcript>
    </Video>
    <Checklist id="liste" title="Liste">
      <Item id="eins">Eins</Item>
      <Item id="zwei">Zwei</Item>
    </Checklist>
    <Hotspots id="bild" src="/medien/3/bild.svg" alt="Ein Bild" title="Bild">
      <Spot id="eins" x={10} y={20} width={30} height={5} label="Absender">
        <p>Erklärung</p>
      </Spot>
      <Spot id="zwei" x={50} y={60} width={30} height={5} label="Link">
        <p>Erklärung</p>
      </Spot>
    </Hotspots>
    <Steps id="schritte" title="Schritte">
      <Step id="eins" title="Ruhe">
        <p>Ruhe bewahren</p>
      </Step>
      <Step id="zwei" title="Melden">
        <p>Anrufen</p>
      </Step>
    </Steps>
    <Quiz id="quiz" title="Quiz">
      <Question id="eins" kind="single">
        <p>Erste Frage?</p>
        <Choice id="x1">Ja</Choice>
        <Choice id="x2">Nein</Choice>
      </Question>
      <Question id="zwei" kind="multiple">
        <p>
          Zweite Frage?
          <Choice id="y1">Ja</Choice>
          <Choice id="y2">Nein</Choice>
        </p>
      </Question>
    </Quiz>
  </>
)

const attempt = { id: 'versuch', number: 1, questions: ['eins', 'zwei'], answers: {}, result: null }
const quizState = (of: Partial<NonNullable<Extract<ActivityState, { kind: 'quiz' }>['attempt']>> | null): ActivityState => ({
  kind: 'quiz', title: 'Quiz',
  done: false,
  passMark: 80,
  count: 2,
  partialCredit: false,
  attempts: null,
  wait: null,
  opensAt: null,
  opensIn: 0,
  attempt: of && { ...attempt, ...of },
})
const answer = { correct: false, points: 0, notes: {}, given: ['x1'], right: [], feedback: '<p>Weil.</p>' }

const states: Record<string, ActivityState> = {
  film: { kind: 'video', title: 'Film', done: false, how: null, position: 75, percent: 40 },
  liste: { kind: 'checklist', title: 'Liste', done: false, ticked: ['zwei'] },
  bild: { kind: 'parts', title: 'Bild', done: false, opened: ['eins'] },
  schritte: { kind: 'parts', title: 'Schritte', done: false, opened: ['eins'] },
  quiz: quizState({}),
}

/** As the server renders it: what a browser without JavaScript gets. */
function render(children: ReactNode = lesson, board: Partial<ActivityBoard> = {}) {
  return renderToStaticMarkup(
    <I18nextProvider i18n={reactI18n('de')}>
      <ActivityBoardProvider
        value={{
          formAction: '/kurse/k/l',
          states,
          shown: null,
          status: 'idle',
          save: async () => 'saved',
          retry: () => undefined,
          reportFilm: () => undefined,
          ...board,
        }}
      >
        {children}
      </ActivityBoardProvider>
    </I18nextProvider>,
  )
}

const quizIn = (state: ActivityState, shown: ActivityBoard['shown'] = null) =>
  render(lesson, { states: { ...states, quiz: state }, shown })

test('every component that reaches the browser has its part', () => {
  const reaching = COMPONENTS.filter(({ onServer }) => !onServer?.whole).map(({ name }) => name)
  expect(Object.keys(REACT_PARTS)).toEqual(expect.arrayContaining(reaching))
})

describe('a lesson as the server renders it', () => {
  const html = render()

  test('keeps to the Content-Security-Policy: no style, no handler, no script', () => {
    expect(html).not.toMatch(/\sstyle=|\son[a-z]+=|<script|javascript:/)
  })

  test('gives every id once, though the authors’ ids repeat from activity to activity', () => {
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
    expect(ids.length).toBeGreaterThan(15)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, names] of html.matchAll(/aria-(?:labelledby|describedby|controls)="([^"]+)"/g)) {
      for (const name of names?.split(' ') ?? []) expect(ids).toContain(name)
    }
  })

  test('posts every form to the lesson, with what it is for', () => {
    const forms = html.split('<form').slice(1)
    expect(forms).toHaveLength(5)
    for (const form of forms) {
      expect(form).toMatch(/method="post"[^>]*action="\/kurse\/k\/l"|action="\/kurse\/k\/l"[^>]*method="post"/)
      expect(form).toMatch(/name="intent" value="(tick|open|answer|transcript)"/)
      expect(form).toContain('name="activity"')
      expect(form).toMatch(/<button[^>]*type="submit"|<button(?![^>]*type=)/)
    }
  })

  test('goes on where the person was', () => {
    expect(html).toContain('film.mp4#t=75')
    expect(html).toMatch(/<input[^>]*value="zwei" [^>]*checked=""|checked=""[^>]*value="zwei"/)
    expect(html).toMatch(/hidden=""><p class="steps__position">Schritt 1/)
    expect(html).toContain('Frage 1 von 2')
  })
})

describe('a quiz without JavaScript', () => {
  test('begins with how it goes', () => {
    const html = quizIn(quizState(null))
    expect(html).toContain('name="after" value="0"')
    expect(html).not.toContain('Erste Frage?')
  })

  test('asks one question at a time, also one whose choices stand in its paragraph', () => {
    const html = quizIn(quizState({ answers: { eins: answer } }))
    expect(html).not.toContain('Erste Frage?')
    expect(html).toMatch(/Zweite Frage\?\s*<\/p>/)
    expect(html.match(/type="checkbox"[^>]*name="choice"/g)).toHaveLength(2)
  })

  test('shows the answer just given with its explanation, and the way on', () => {
    const html = quizIn(quizState({ answers: { eins: answer } }), { activity: 'quiz', part: 'eins', missing: false })
    expect(html).toContain('Nicht ganz.')
    expect(html).toContain('<p>Weil.</p>')
    expect(html).toContain('href="/kurse/k/l#aktivitaet-quiz"')
    expect(html).not.toContain('Zweite Frage?')
  })

  test('asks for a choice where none was made', () => {
    const html = quizIn(quizState({}), { activity: 'quiz', part: 'eins', missing: true })
    expect(html).toContain('Bitte wählen Sie eine Antwort aus.')
    expect(html).toContain('aria-describedby="aktivitaet-quiz-eins-hinweis aktivitaet-quiz-eins-fehler"')
  })

  test('ends with the result, the questions to look through, and another attempt', () => {
    const result = { correct: 1, points: 1, total: 2, passed: false, passMark: 80 }
    const html = quizIn(quizState({ answers: { eins: answer, zwei: { ...answer, given: ['y1'] } }, result }))
    expect(html).toContain('1 von 2 Fragen richtig beantwortet (50 %). Bestanden ab 80 %.')
    expect(html.match(/<details>/g)).toHaveLength(2)
    expect(html).toContain('name="after" value="1"')
  })
})
