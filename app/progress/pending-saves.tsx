import { useRevalidator } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import type { SaveStatus } from '~/courses/components/activity-state'
import { connect, type Connection } from './connection'
import { SaveNotice } from './save-notice'

/** Sends what a lesson could not send, from whatever page comes next, and shows where that leads. */
export function PendingSaves({ owner }: { owner: string }) {
  const [status, setStatus] = useState<SaveStatus>('idle')
  const connection = useRef<Connection | null>(null)
  const { revalidate } = useRevalidator()

  useEffect(() => {
    let sending = false
    connection.current = connect({ owner, course: '', lesson: '' }, {
      onProgress: () => undefined,
      onStatus(next) {
        if (sending && next === 'idle') revalidate()
        sending = next === 'saving'
        setStatus(next)
      },
    })
    return () => connection.current?.close()
  }, [owner, revalidate])

  return <SaveNotice status={status === 'refused' ? 'idle' : status} retry={() => connection.current?.retry()} />
}
