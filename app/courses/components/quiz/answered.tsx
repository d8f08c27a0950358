import { useEffect, useRef, type MouseEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { taken } from '~/quizzes/kind'
import { Icon } from '~/ui/icon'
import { activityAnchor } from '../activity-anchor'
import { useActivityBoard, type AnswerState } from '../activity-state'
import type { QuestionParts } from './parts-of-question'
import type { QuestionProps } from './quiz'
import { shownPoints } from './shown-points'
import { SpotPicture } from './spot-picture'
import { useQuizWords } from './words'

interface AnsweredProps {
  quiz: string
  answer: AnswerState
  question: QuestionProps
  parts: QuestionParts
  /** The attempt is finished: what follows is the result. */
  last: boolean
  /** Answered on this page just now: the focus goes to the outcome. */
  fresh: boolean
  onGoOn: () => void
}

/** The outcome of an answer: right or not, what was chosen, and why. */
export function Answered({ quiz, answer, question, parts, last, fresh, onGoOn }: AnsweredProps) {
  const { t } = useTranslation('learn')
  const { formAction } = useActivityBoard()
  const outcome = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (fresh) outcome.current?.focus()
  }, [fresh])

  function goOn(event: MouseEvent) {
    event.preventDefault()
    onGoOn()
  }

  return (
    <div className="quiz__answered">
      <ChosenList answer={answer} question={question} parts={parts} />
      <div className={`quiz__outcome quiz__outcome--${answer.correct ? 'right' : 'wrong'}`}>
        <p className="quiz__verdict" role="status" ref={outcome} tabIndex={-1}>
          <Icon name={answer.correct ? 'success' : 'info'} />
          <Outcome answer={answer} />
        </p>
        <div className="quiz__feedback" dangerouslySetInnerHTML={{ __html: answer.feedback }} />
      </div>
      <a className="kern-btn kern-btn--primary" href={`${formAction}#${activityAnchor(quiz)}`} onClick={goOn}>
        <Icon name="arrow-forward" />
        <span className="kern-label">{t(last ? 'quiz.toResult' : 'quiz.next')}</span>
      </a>
    </div>
  )
}

/** Points between none and all there are only where partial credit is given. */
function Outcome({ answer: { correct, points } }: { answer: AnswerState }) {
  const { t, i18n } = useTranslation('learn')
  const own = useQuizWords()
  if (correct || points === 0) return <span>{t(correct ? 'quiz.right' : 'quiz.wrong')}</span>
  return <span>{own('partly', { points: shownPoints(points, i18n.language) })}</span>
}

interface ChosenListProps {
  answer: AnswerState
  question: QuestionProps
  parts: QuestionParts
}

/** What one answered, and whether each of it was right; of choices the others too. */
export function ChosenList({ answer, question, parts }: ChosenListProps) {
  const t = useQuizWords()
  const { kind } = question
  if (kind === 'text') return <OwnRows rows={answer.given.map((text) => ({ entry: text, shown: t('own', { text }), note: undefined }))} answer={answer} />
  if (kind === 'order' || kind === 'match' || kind === 'sort') return <OwnRows rows={placedRows(answer, kind, parts)} answer={answer} />
  if (kind === 'spot') {
    return (
      <div className="quiz__spot">
        <SpotPicture question={question} places={parts.places} chosen={answer.given[0] ?? null} />
        <AllRows rows={parts.places.map(({ id, label }, index) => ({ id, children: `${index + 1}. ${label}` }))} answer={answer} />
      </div>
    )
  }
  const rows = kind === 'truefalse' ? (['true', 'false'] as const).map((id) => ({ id, children: t(id) })) : parts.choices
  return <AllRows rows={rows} answer={answer} />
}

/** All there was to choose from, told apart by whether one chose it. */
function AllRows({ rows, answer }: { rows: { id: string; children?: ReactNode }[]; answer: AnswerState }) {
  return (
    <ul className="quiz__given">
      {rows.map(({ id, children }) => {
        const given = answer.given.includes(id)
        return (
          <li key={id} className={given ? `quiz__own quiz__own--${answer.right.includes(id) ? 'right' : 'wrong'}` : undefined}>
            <div>{children}</div>
            {given && <Verdict right={answer.right.includes(id)} note={answer.notes[id]} />}
          </li>
        )
      })}
    </ul>
  )
}

interface Row {
  entry: string
  shown: ReactNode
  note: string | undefined
}

function placedRows({ given, notes }: AnswerState, kind: 'order' | 'match' | 'sort', { choices, targets }: QuestionParts): Row[] {
  return given.map((entry, index) => {
    const { choice, target } = taken(entry)
    const what = choices.find(({ id }) => id === choice)?.children
    const where = targets.find(({ id }) => id === target)?.children
    const pair = kind === 'match' ? [where, what] : [what, where]
    const shown = kind === 'order' ? <Pair first={`${index + 1}.`} second={what} /> : <Pair first={pair[0]} second={pair[1]} arrow />
    return { entry, shown, note: notes[choice] }
  })
}

function Pair({ first, second, arrow }: { first: ReactNode; second: ReactNode; arrow?: boolean }) {
  return (
    <div className={`quiz__pair${arrow ? '' : ' quiz__pair--numbered'}`}>
      <div>{first}</div>
      {arrow && <Icon name="arrow-forward" />}
      <div>{second}</div>
    </div>
  )
}

function OwnRows({ rows, answer }: { rows: Row[]; answer: AnswerState }) {
  return (
    <ul className="quiz__given">
      {rows.map(({ entry, shown, note }) => {
        const right = answer.right.includes(entry)
        return (
          <li key={entry} className={`quiz__own quiz__own--${right ? 'right' : 'wrong'}`}>
            <div>{shown}</div>
            <Verdict right={right} note={note} />
          </li>
        )
      })}
    </ul>
  )
}

function Verdict({ right, note }: { right: boolean; note: string | undefined }) {
  const { t } = useTranslation('learn')
  return (
    <>
      <p className="quiz__mark">
        <Icon name={right ? 'check' : 'close'} />
        <span>{t(right ? 'quiz.ownRight' : 'quiz.ownWrong')}</span>
      </p>
      {note && <div className="quiz__note" dangerouslySetInnerHTML={{ __html: note }} />}
    </>
  )
}
