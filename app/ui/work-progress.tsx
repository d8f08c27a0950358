import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Work } from '~/platform/work'
import { ProgressBar } from './progress-bar'

const ASK_MS = 500

/** While a form's long work runs: what it is at, and how far. `words` until that is known. */
export function WorkProgress({ busy, words }: { busy: boolean; words: string }) {
  const { t } = useTranslation('common')
  const work = useWork(busy)
  const step = work ? t(`work.${work.step}`) : words
  return (
    <div>
      <p className="visually-hidden" role="status">
        {busy ? step : ''}
      </p>
      {busy && work && <ProgressBar value={work.percent} max={100} label={t('work.percent', { step, percent: work.percent })} shown />}
    </div>
  )
}

function useWork(busy: boolean): Work | null {
  const [work, setWork] = useState<Work | null>(null)
  useEffect(() => {
    if (!busy) return
    const timer = setInterval(() => {
      fetch('/fortschritt')
        .then(async (answer) => setWork(answer.ok ? ((await answer.json()) as Work | null) : null))
        .catch(() => undefined) // the form itself tells of a lost line
    }, ASK_MS)
    return () => {
      clearInterval(timer)
      setWork(null)
    }
  }, [busy])
  return work
}
