import type { SaveOutcome, SaveStatus } from '~/courses/components/activity-state'

export type SendResult = 'accepted' | 'refused' | 'failed' | 'signed_out'

interface Entry {
  key: string
  body: string
}

export interface SaveQueueOptions {
  /** Whose entries these are: on a shared computer nobody sends another's. */
  owner: string
  storage: Storage | null
  send(body: string): Promise<SendResult>
  onStatus(status: SaveStatus): void
  now(): number
  /** Runs `run` later; the answer cancels it. */
  later(run: () => void, ms: number): () => void
}

const PREFIX = 'wachsam.save'
const RETRY_MS = [2_000, 5_000, 10_000, 30_000]
const KEPT_MS = 7 * 24 * 60 * 60 * 1000

/**
 * Sends what a learner did, in order, one after the other. What cannot be sent stays in the browser's storage and is sent later:
 * when the line is back, after signing in again, on the next visit. The server takes each thing once, however often it comes.
 */
export function createSaveQueue(options: SaveQueueOptions) {
  const { owner, storage, send, onStatus, now, later } = options
  const waiting = new Map<string, (outcome: SaveOutcome) => void>()
  let entries = readEntries(storage, owner, now())
  let running = false
  let failures = 0
  let turn = 0
  let cancelRetry: (() => void) | null = null

  async function run(): Promise<void> {
    if (running) return
    running = true
    cancelRetry?.()
    cancelRetry = null
    let refused = false
    for (let entry = entries[0]; entry; entry = entries[0]) {
      onStatus('saving')
      const result = await send(entry.body)
      if (result === 'failed' || result === 'signed_out') {
        running = false
        pause(result)
        return
      }
      failures = 0
      refused ||= result === 'refused'
      settle(entry, result === 'accepted' ? 'saved' : 'refused')
    }
    running = false
    onStatus(refused ? 'refused' : 'idle')
  }

  function settle(entry: Entry, outcome: SaveOutcome) {
    entries = entries.filter((other) => other !== entry)
    storage?.removeItem(entry.key)
    waiting.get(entry.key)?.(outcome)
    waiting.delete(entry.key)
  }

  function pause(result: 'failed' | 'signed_out') {
    onStatus(result)
    cancelRetry = later(run, RETRY_MS[Math.min(failures++, RETRY_MS.length - 1)] ?? 0)
  }

  return {
    /** Resolves when the server has taken or refused it. */
    save(body: string): Promise<SaveOutcome> {
      const key = `${PREFIX}:${owner}:${String(now()).padStart(15, '0')}:${String(turn++).padStart(6, '0')}`
      keep(storage, key, body)
      entries = [...entries, { key, body }]
      const outcome = new Promise<SaveOutcome>((resolve) => waiting.set(key, resolve))
      void run()
      return outcome
    },
    retry: run,
    isEmpty: () => entries.length === 0,
    stop() {
      cancelRetry?.()
    },
  }
}

export type SaveQueue = ReturnType<typeof createSaveQueue>

/** A full or forbidden storage costs the safety net, not the save. */
function keep(storage: Storage | null, key: string, body: string) {
  try {
    storage?.setItem(key, body)
  } catch {
    return
  }
}

function readEntries(storage: Storage | null, owner: string, now: number): Entry[] {
  if (!storage) return []
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
  const ours = keys.filter((key) => key.startsWith(`${PREFIX}:`))
  for (const key of ours) if (now - Number(key.split(':')[2]) > KEPT_MS) storage.removeItem(key)
  return ours
    .filter((key) => key.startsWith(`${PREFIX}:${owner}:`))
    .sort()
    .flatMap((key) => {
      const body = storage.getItem(key)
      return body === null ? [] : [{ key, body }]
    })
}
