import type { FormEvent, ReactNode } from 'react'
import { useActivityBoard, type Fields } from './activity-state'

interface ExerciseFormProps {
  activity: string
  intent: 'decide' | 'debrief' | 'again' | 'acknowledge'
  className?: string
  onSent?: () => void
  children: ReactNode
}

/** Goes on with an exercise: by script where it runs, else by an ordinary form. */
export function ExerciseForm({ activity, intent, className, onSent, children }: ExerciseFormProps) {
  const { formAction, save } = useActivityBoard()

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    const fields = [...new FormData(event.currentTarget, submitter)].map(([name, value]): Fields[number] => [name, String(value)])
    await save(fields)
    onSent?.()
  }

  return (
    <form method="post" action={formAction} className={className} onSubmit={send}>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="activity" value={activity} />
      {children}
    </form>
  )
}
