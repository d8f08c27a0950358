interface ProgressBarProps {
  value: number
  max: number
  /** What is measured, for screen readers and, with `shown`, above the bar. */
  label: string
  shown?: boolean
}

/** A bar for a share; the numbers belong beside it. */
export function ProgressBar({ value, max, label, shown }: ProgressBarProps) {
  return (
    <div className="progress">
      {shown && <span className="progress__label">{label}</span>}
      <progress className="progress__bar" value={value} max={Math.max(max, 1)} aria-label={label} />
    </div>
  )
}
