import { useTranslation } from 'react-i18next'
import { abridged, differenceOf, isDifferent, type ShownPassage } from './difference'
import './difference.css'

interface DifferenceViewProps {
  before: string
  after: string
  /** What the two sides are called. */
  labels: { before: string; after: string }
}

/** Two texts, line by line: what is gone and what is new. */
export function DifferenceView({ before, after, labels }: DifferenceViewProps) {
  const { t } = useTranslation('studio')
  if (!isDifferent(before, after)) return <p>{t('editor.difference.same')}</p>
  const passages = differenceOf(before, after)
  if (!passages) return <p>{t('editor.difference.tooMuch')}</p>
  return (
    <div className="difference">
      <p className="difference__key">
        <span className="difference__mark">−</span> {labels.before} <span className="difference__mark">+</span> {labels.after}
      </p>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region must be reachable by keyboard (axe: scrollable-region-focusable) */}
      <div className="difference__text" role="region" tabIndex={0} aria-label={t('editor.difference.label', labels)}>
        {abridged(passages).map((passage, index) => (
          <PassageLines key={index} passage={passage} labels={labels} />
        ))}
      </div>
    </div>
  )
}

export function PassageLines({ passage, labels }: { passage: ShownPassage; labels: DifferenceViewProps['labels'] }) {
  const { t } = useTranslation('studio')
  if (passage.kind === 'skipped') return <p className="difference__skipped">{t('editor.difference.skipped', { count: passage.count })}</p>
  if (passage.kind === 'same') return <pre className="difference__lines">{passage.lines.map((line) => `  ${line}\n`)}</pre>
  return (
    <>
      {passage.before.length > 0 && (
        <pre className="difference__lines difference__lines--before">
          <span className="visually-hidden">{labels.before}: </span>
          <del>{passage.before.map((line) => `− ${line}\n`)}</del>
        </pre>
      )}
      {passage.after.length > 0 && (
        <pre className="difference__lines difference__lines--after">
          <span className="visually-hidden">{labels.after}: </span>
          <ins>{passage.after.map((line) => `+ ${line}\n`)}</ins>
        </pre>
      )}
    </>
  )
}
