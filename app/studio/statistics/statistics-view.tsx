import { useTranslation } from 'react-i18next'
import { Badge } from '~/ui/badge'
import { DataTable } from '~/ui/data-table'
import { Section } from '~/ui/page'
import type { Figure } from './question-figures'
import type { QuizStatistics, ToldAnswer, ToldQuestion } from './question-statistics.server'
import './statistics.css'

/** All questions at a glance, then each with the wrong answers it was given. */
export function StatisticsView({ statistics: { questions } }: { statistics: QuizStatistics }) {
  const { t } = useTranslation('questions')
  return (
    <>
      <DataTable
        caption={t('statistics.overview')}
        rows={questions}
        rowKey={({ id }) => id}
        empty={t('statistics.none')}
        columns={[
          { key: 'question', head: t('statistics.question'), rowHead: true, cell: (question) => <a className="kern-link" href={`#${question.id}`}>{question.text}</a> },
          { key: 'people', head: t('statistics.answered'), numeric: true, cell: ({ people }) => people ?? t('statistics.few') },
          { key: 'right', head: t('statistics.firstTry'), cell: (question) => <RightShare question={question} /> },
        ]}
      />
      {questions.map((question) => (
        <QuestionSection key={question.id} question={question} />
      ))}
      <p className="muted">{t('statistics.withheldWhy')}</p>
    </>
  )
}

const HARD = 0.5

function RightShare({ question: { people, right } }: { question: ToldQuestion }) {
  const { t } = useTranslation('questions')
  if (people === null || typeof right !== 'number') return <FigureText figure={people === null ? 'few' : right} />
  return (
    <>
      <Bar people={right} of={people} look="right" />
      {t('statistics.share', { percent: Math.round((right / people) * 100), right, people })}{' '}
      {right / people < HARD && <Badge kind="warning">{t('statistics.hard')}</Badge>}
    </>
  )
}

function QuestionSection({ question }: { question: ToldQuestion }) {
  const { t } = useTranslation('questions')
  const { id, text, kind, people, wrong } = question
  return (
    <Section title={text} id={id} aside={<Badge kind="info">{t(`kind.${kind}`)}</Badge>}>
      {people === null ? (
        <p className="empty">{t('statistics.none')}</p>
      ) : (
        <>
          <p>
            {t('statistics.people', { count: people })} · {t('statistics.firstTry')}: <RightText question={question} />
          </p>
          <DataTable
            caption={t(kind === 'text' ? 'statistics.typed' : 'statistics.wrongOnes')}
            about={text}
            rows={shownWrong(wrong)}
            rowKey={({ choice, target }) => `${choice}@${target}`}
            empty={t('statistics.noWrong')}
            columns={[
              { key: 'choice', head: t('statistics.choice'), rowHead: true, cell: (answer) => <AnswerText answer={answer} kind={kind} /> },
              { key: 'people', head: t('statistics.taken'), cell: ({ people: taken }) => <TakenBy figure={taken} of={people} /> },
            ]}
          />
        </>
      )}
    </Section>
  )
}

const WITHOUT_NUMBER_MAX = 8

/** Of a table of places only what has a number is worth a line; a short list of choices is shown whole. */
const shownWrong = (wrong: ToldAnswer[]) =>
  wrong.length <= WITHOUT_NUMBER_MAX ? wrong : wrong.filter(({ people }) => typeof people === 'number')

function RightText({ question: { people, right } }: { question: ToldQuestion }) {
  const { t } = useTranslation('questions')
  if (people === null || typeof right !== 'number') return <FigureText figure={right} />
  return <>{t('statistics.share', { percent: Math.round((right / people) * 100), right, people })}</>
}

function AnswerText({ answer: { choice, target }, kind }: { answer: ToldAnswer; kind: ToldQuestion['kind'] }) {
  const { t } = useTranslation('questions')
  if (kind === 'truefalse') return <>{t(choice === 'true' ? 'statistics.true' : 'statistics.false')}</>
  if (kind === 'order') return <>{t('statistics.order', { place: target, choice })}</>
  return <>{target === null ? choice : t('statistics.placedAt', { choice, target })}</>
}

function TakenBy({ figure, of }: { figure: Figure; of: number }) {
  if (typeof figure !== 'number') return <FigureText figure={figure} />
  return (
    <>
      <Bar people={figure} of={of} look="wrong" />
      {figure}
    </>
  )
}

function FigureText({ figure }: { figure: Figure }) {
  const { t } = useTranslation('questions')
  if (typeof figure === 'number') return <>{figure}</>
  return <span className="muted">{t(`statistics.${figure}`)}</span>
}

/** The number stands beside it. */
function Bar({ people, of, look }: { people: number; of: number; look: 'right' | 'wrong' }) {
  return (
    <svg className="statistics-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect className="statistics-bar__ground" width="100" height="10" />
      <rect className={`statistics-bar__${look}`} width={(people / of) * 100} height="10" />
    </svg>
  )
}
