import { dropCopy, keepCopy, type CopyPlace } from './local-copy'

/** A text as the server has it. */
export interface ServerText {
  text: string
  /** Counts the saves, so that none overwrites another unseen. */
  revision: number
  savedAt: string | null
  savedBy: string | null
  /** Content hash of the file it began from; null: there was none. */
  baseHash: string | null
}

export type SaveAnswer =
  | { kind: 'saved'; revision: number; savedAt: string }
  | { kind: 'conflict'; current: ServerText }
  | { kind: 'failed' | 'signed_out' | 'refused' }

export interface SaveState {
  kind: 'saved' | 'unsaved' | 'saving' | 'failed' | 'signed_out' | 'refused' | 'conflict'
  savedAt: string | null
  /** What somebody else has saved meanwhile. */
  conflict: ServerText | null
}

interface AutosaveOptions {
  server: ServerText
  /** What stands in the editor; other than the server's after a crash. */
  text: string
  /** That text was written upon what somebody else has replaced since. */
  overtaken?: boolean
  copy: CopyPlace
  send(text: string, base: ServerText): Promise<SaveAnswer>
  onState(state: SaveState): void
  /** Runs after a while; gives what calls it off. */
  later(run: () => void, ms: number): () => void
}

export interface Autosave {
  change(text: string): void
  /** Saves at once, and again what could not be saved. */
  save(): Promise<void>
  /** After a conflict, or when the server has something newer: goes on with `text` upon what the server has. */
  goOn(text: string, server: ServerText): Promise<void>
  /** Puts the text aside in the browser right now. */
  keep(): void
  /** What is being written, saved or not. */
  text(): string
  state(): SaveState
  server(): ServerText
  close(): void
}

const QUIET_MS = 1_000
const LONGEST_MS = 8_000
const COPY_MS = 300
const RETRY_MS = [2_000, 5_000, 15_000, 30_000]

/** Every editor gives lines this end. */
export const evenLines = (text: string): string => text.replace(/\r\n?/g, '\n')

/** Saves a text while it is typed, one save at a time; what the server does not have yet lies in the browser. */
export function createAutosave({ server, text, overtaken = false, copy, send, onState, later }: AutosaveOptions): Autosave {
  let base = { ...server, text: evenLines(server.text) }
  let current = evenLines(text)
  let state: SaveState = overtaken
    ? { kind: 'conflict', savedAt: server.savedAt, conflict: base }
    : { kind: current === base.text ? 'saved' : 'unsaved', savedAt: server.savedAt, conflict: null }
  let sending: Promise<void> | null = null
  let failures = 0
  let dirtySince: number | null = null
  const timers: Record<'save' | 'copy', (() => void) | null> = { save: null, copy: null }

  function become(kind: SaveState['kind'], conflict: ServerText | null = null) {
    state = { kind, savedAt: base.savedAt, conflict }
    onState(state)
  }

  function schedule(name: 'save' | 'copy', run: () => void, ms: number) {
    timers[name]?.()
    timers[name] = later(() => {
      timers[name] = null
      run()
    }, ms)
  }

  function keep() {
    timers.copy?.()
    timers.copy = null
    if (current === base.text) dropCopy(copy)
    else keepCopy(copy, { text: current, revision: base.revision })
  }

  function change(next: string) {
    current = evenLines(next)
    schedule('copy', keep, COPY_MS)
    if (state.kind === 'conflict') return become('conflict', state.conflict)
    if (current === base.text) return become('saved')
    if (sending === null && state.kind === 'saved') become('unsaved')
    dirtySince ??= Date.now()
    const waited = Date.now() - dirtySince
    schedule('save', () => void save(), Math.max(0, Math.min(QUIET_MS, LONGEST_MS - waited)))
  }

  async function save(): Promise<void> {
    while (sending) await sending
    if (state.kind === 'conflict' || current === base.text) return keep()
    timers.save?.()
    timers.save = null
    sending = sendOnce().finally(() => (sending = null))
    await sending
  }

  async function sendOnce() {
    const sent = current
    dirtySince = null
    become('saving')
    const answer = await send(sent, base)
    if (answer.kind === 'saved') return taken(sent, answer)
    keep()
    if (answer.kind === 'conflict') return become('conflict', answer.current)
    become(answer.kind)
    if (answer.kind !== 'failed') return
    schedule('save', () => void save(), RETRY_MS[Math.min(failures++, RETRY_MS.length - 1)] ?? QUIET_MS)
  }

  function taken(sent: string, { revision, savedAt }: { revision: number; savedAt: string }) {
    failures = 0
    base = { ...base, text: sent, revision, savedAt, savedBy: null }
    keep()
    become(current === sent ? 'saved' : 'unsaved')
    if (current !== sent) schedule('save', () => void save(), QUIET_MS)
  }

  async function goOn(next: string, newer: ServerText) {
    base = { ...newer, text: evenLines(newer.text) }
    current = evenLines(next)
    keep()
    become(current === base.text ? 'saved' : 'unsaved')
    await save()
  }

  function close() {
    for (const cancel of Object.values(timers)) cancel?.()
    if (current !== base.text) keep()
  }

  return { change, save, goOn, keep, close, text: () => current, state: () => state, server: () => base }
}
