import { startTransition, useState, type FormEvent } from 'react'
import { Button } from '~/ui/button'
import { useActivityBoard } from '../activity-state'

interface StartFormProps {
  quiz: string
  /** Number of the last attempt: a repeated click opens no second one. */
  after: number
  look?: 'primary' | 'secondary'
  children: string
}

export function StartForm({ quiz, after, look = 'primary', children }: StartFormProps) {
  const { formAction, save } = useActivityBoard()
  const [waiting, setWaiting] = useState(false)

  async function start(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (waiting) return
    setWaiting(true)
    await save([['intent', 'start'], ['activity', quiz], ['after', String(after)]])
    startTransition(() => setWaiting(false)) // with the attempt, which comes as a transition too
  }

  return (
    <form method="post" action={formAction} onSubmit={start}>
      <input type="hidden" name="intent" value="start" />
      <input type="hidden" name="activity" value={quiz} />
      <input type="hidden" name="after" value={after} />
      <Button look={look} icon={after > 0 ? 'autorenew' : 'arrow-forward'} aria-disabled={waiting || undefined}>
        {children}
      </Button>
    </form>
  )
}
