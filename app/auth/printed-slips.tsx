import { useTranslation } from 'react-i18next'
import type { PrintedSlips, Slip, SlipWords } from './slips'
import './slips.css'

/** What is printed: a page a unit, a slip a person, in the language of who reads it. */
export function SlipPages({ sheets, words, address }: PrintedSlips) {
  const { t } = useTranslation('invitations')
  return sheets.map(({ unit, slips }) => (
    <section key={unit} className="slip-sheet">
      <h2 className="kern-heading-medium">{unit || t('slips.withoutUnit')}</h2>
      <ul className="slip-sheet__slips">
        {slips.map((slip) => (
          <li key={slip.code} lang={slip.locale}>
            <SlipCard slip={slip} words={words[slip.locale]} address={address} />
          </li>
        ))}
      </ul>
    </section>
  ))
}

function SlipCard({ slip, words, address }: { slip: Slip; words: SlipWords; address: string }) {
  const { t } = useTranslation('invitations')
  return (
    <article className="slip" aria-label={t('slips.person', { name: slip.name })}>
      <header className="slip__head">
        <span className="slip__name">{slip.name}</span>
        <span>{words.title}</span>
      </header>
      <p className="slip__lead">{words.lead}</p>
      <ol className="slip__steps">
        <li>
          {words.steps.open} <span className="slip__typed">{address}</span>
        </li>
        <li>
          {words.steps.enter}
          <dl className="slip__entries">
            <div>
              <dt>{words.login}</dt>
              <dd className="slip__typed">{slip.login}</dd>
            </div>
            <div>
              <dt>{words.code}</dt>
              <dd className="slip__typed">{slip.code}</dd>
            </div>
          </dl>
        </li>
        <li>{words.steps.choose}</li>
        <li>{words.steps.after}</li>
      </ol>
      <p className="slip__validity">{words.validity}</p>
    </article>
  )
}
