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

const QUIET_MS = 1_000
const LONGEST_MS = 8_000
const COPY_MS = 300
const RETRY_MS = [2_000, 5_000, 15_000, 30_000]

/** Every editor gives lines this end. */
export const evenLines = (text: string): string => text.replace(/\r\n?/g, '\n')

const isSame = (text: string, { text: known }: ServerText) => text === known

/** Saves a text while it is typed, one save at a time; what the server does not have yet lies in the browser. */
export class Autosave {
  private base: ServerText
  private current: string
  private now: SaveState
  private sending: Promise<void> | null = null
  private failures = 0
  private dirtySince: number | null = null
  private readonly timers = new Map<'save' | 'copy', () => void>()

  constructor(private readonly options: AutosaveOptions) {
    const { server, text, overtaken } = options
    this.base = { ...server, text: evenLines(server.text) }
    this.current = evenLines(text)
    const { savedAt } = server
    if (overtaken) this.now = { kind: 'conflict', savedAt, conflict: this.base }
    else this.now = { kind: isSame(this.current, this.base) ? 'saved' : 'unsaved', savedAt, conflict: null }
  }

  /** What is being written, saved or not. */
  readonly text = (): string => this.current
  readonly state = (): SaveState => this.now
  readonly server = (): ServerText => this.base

  readonly change = (next: string): void => {
    this.current = evenLines(next)
    this.schedule('copy', this.keep, COPY_MS)
    if (this.now.kind === 'conflict') return this.become('conflict', this.now.conflict)
    if (isSame(this.current, this.base)) return this.become('saved')
    if (this.sending === null && this.now.kind === 'saved') this.become('unsaved')
    this.dirtySince ??= Date.now()
    const waited = Date.now() - this.dirtySince
    this.schedule('save', () => void this.save(), Math.max(0, Math.min(QUIET_MS, LONGEST_MS - waited)))
  }

  /** Saves at once, and again what could not be saved. */
  readonly save = async (): Promise<void> => {
    while (this.sending) await this.sending
    if (this.now.kind === 'conflict' || isSame(this.current, this.base)) return this.keep()
    this.cancel('save')
    this.sending = this.sendOnce().finally(() => (this.sending = null))
    await this.sending
  }

  /** After a conflict, or when the server has something newer: goes on with `next` upon what the server has. */
  async goOn(next: string, newer: ServerText): Promise<void> {
    this.base = { ...newer, text: evenLines(newer.text) }
    this.current = evenLines(next)
    this.keep()
    this.become(isSame(this.current, this.base) ? 'saved' : 'unsaved')
    await this.save()
  }

  /** Puts the text aside in the browser right now. */
  readonly keep = (): void => {
    this.cancel('copy')
    const { copy } = this.options
    if (isSame(this.current, this.base)) dropCopy(copy)
    else keepCopy(copy, { text: this.current, revision: this.base.revision })
  }

  close(): void {
    for (const name of [...this.timers.keys()]) this.cancel(name)
    if (!isSame(this.current, this.base)) this.keep()
  }

  private become(kind: SaveState['kind'], conflict: ServerText | null = null): void {
    this.now = { kind, savedAt: this.base.savedAt, conflict }
    this.options.onState(this.now)
  }

  private schedule(name: 'save' | 'copy', run: () => void, ms: number): void {
    this.cancel(name)
    const cancel = this.options.later(() => {
      this.timers.delete(name)
      run()
    }, ms)
    this.timers.set(name, cancel)
  }

  private cancel(name: 'save' | 'copy'): void {
    this.timers.get(name)?.()
    this.timers.delete(name)
  }

  private async sendOnce(): Promise<void> {
    const sent = this.current
    this.dirtySince = null
    this.become('saving')
    const answer = await this.options.send(sent, this.base)
    if (answer.kind === 'saved') return this.taken(sent, answer)
    // The same text, saved from another window, is no conflict.
    if (answer.kind === 'conflict' && evenLines(answer.current.text) === sent) return this.taken(sent, answer.current)
    this.keep()
    if (answer.kind === 'conflict') return this.become('conflict', answer.current)
    this.become(answer.kind)
    if (answer.kind !== 'failed') return
    this.schedule('save', () => void this.save(), RETRY_MS[Math.min(this.failures++, RETRY_MS.length - 1)] ?? QUIET_MS)
  }

  private taken(sent: string, { revision, savedAt }: Pick<ServerText, 'revision' | 'savedAt'>): void {
    this.failures = 0
    this.base = { ...this.base, text: sent, revision, savedAt, savedBy: null }
    this.keep()
    this.become(this.current === sent ? 'saved' : 'unsaved')
    if (this.current !== sent) this.schedule('save', () => void this.save(), QUIET_MS)
  }
}
