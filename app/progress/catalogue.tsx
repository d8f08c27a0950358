import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Cover } from '~/ui/cover'
import { Page } from '~/ui/page'
import type { CourseEntry } from './course-entry'
import { courseAddress } from './lesson-address'
import { StateBadge, useCompletionWords, useDueWords } from './state-words'
import './catalogue.css'

export function Catalogue({ entries }: { entries: CourseEntry[] }) {
  const { t } = useTranslation('learn')
  return (
    <Page title={t('catalogue.title')} lead={t('catalogue.lead')}>
      {entries.length === 0 && <p className="empty">{t('catalogue.empty')}</p>}
      <ul className="catalogue">
        {entries.map((entry) => (
          <Card key={entry.courseId} entry={entry} />
        ))}
      </ul>
      <p>
        <Link className="kern-link" to="/glossar">
          {t('glossary.link')}
        </Link>
      </p>
    </Page>
  )
}

function Card({ entry }: { entry: CourseEntry }) {
  const { t } = useTranslation('learn')
  const dueWords = useDueWords()
  const completionWords = useCompletionWords()
  const standing = entry.completion && entry.state === 'complete' ? completionWords(entry.completion) : dueWords(entry)
  return (
    <li className="catalogue__card">
      {entry.picture && <Cover name={entry.picture} className="catalogue__picture" lazy />}
      <div className="catalogue__state">
        <StateBadge state={entry.state} />
      </div>
      <h2 className="catalogue__title">
        <Link className="kern-link" to={courseAddress(entry.courseId)}>
          {entry.title}
        </Link>
      </h2>
      <p>{entry.summary}</p>
      <p className="catalogue__facts">{[t('minutes', { count: entry.minutes }), standing].filter(Boolean).join(' · ')}</p>
    </li>
  )
}
