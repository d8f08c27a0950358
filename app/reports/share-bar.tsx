import type { Figures } from './roll-up'

/** Trained, not yet due and overdue as parts of one bar. The numbers always stand beside it, so it is silent for screen readers. */
export function ShareBar({ figures, large }: { figures: Figures; large?: boolean }) {
  const { enrolled, covered, notYetDue, overdue } = figures
  let start = 0
  const parts = [
    { name: 'covered', people: covered },
    { name: 'open', people: notYetDue },
    { name: 'overdue', people: overdue },
  ].map(({ name, people }) => {
    const part = { name, start, width: enrolled === 0 ? 0 : (people / enrolled) * 100 }
    start += part.width
    return part
  })
  return (
    <svg
      className={`share-bar${large ? ' share-bar--large' : ''}`}
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect className="share-bar__ground" width="100" height="10" />
      {parts.map(({ name, start, width }) =>
        width > 0 ? <rect key={name} className={`share-bar__${name}`} x={start} width={width} height="10" /> : null,
      )}
    </svg>
  )
}
