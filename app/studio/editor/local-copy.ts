/** Where a browser keeps a text that the server does not have yet. Null where the browser keeps nothing. */
export interface CopyPlace {
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null
  key: string
}

export interface LocalCopy {
  text: string
  /** What it was written upon. */
  revision: number
}

/** One person's copy of one file: on a shared computer nobody finds another's. */
export const copyKey = (personId: string, courseId: string, path: string): string => `wachsam:studio:${personId}:${courseId}/${path}`

export function keepCopy({ storage, key }: CopyPlace, copy: LocalCopy): void {
  try {
    storage?.setItem(key, JSON.stringify(copy))
  } catch {
    // full or forbidden: then only the page holds the text, and leaving it asks first
  }
}

export function dropCopy({ storage, key }: CopyPlace): void {
  try {
    storage?.removeItem(key)
  } catch {
    // forbidden: nothing was kept either
  }
}

export function readCopy({ storage, key }: CopyPlace): LocalCopy | null {
  try {
    const copy: unknown = JSON.parse(storage?.getItem(key) ?? 'null')
    return isCopy(copy) ? copy : null
  } catch {
    return null
  }
}

const isCopy = (value: unknown): value is LocalCopy =>
  typeof value === 'object' &&
  value !== null &&
  'text' in value &&
  typeof value.text === 'string' &&
  'revision' in value &&
  typeof value.revision === 'number'

/** What a copy left behind by a crash means: nothing, a text to go on with, or one that others have overtaken. */
export function judgeCopy(copy: LocalCopy | null, server: LocalCopy): 'nothing' | 'newer' | 'overtaken' {
  if (!copy || copy.text === server.text) return 'nothing'
  return copy.revision === server.revision ? 'newer' : 'overtaken'
}
