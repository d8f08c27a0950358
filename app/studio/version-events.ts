/** A version of a course coming to be served. */
export interface VersionEvent {
  /** Of a publication its own; of what came from the folder the version's. */
  id: string
  hash: string
  at: Date
  /** A person. Null: from the folder, by git or an editor. */
  by: string | null
  note: string
  repeat: boolean
}

interface Accepted {
  hash: string
  acceptedAt: Date
}

interface Published {
  id: string
  versionHash: string
  publishedAt: Date
  publishedBy: string | null
  note: string
  repeat: boolean
}

/** What a course has been, latest first. A publication precedes the acceptance it brings about. */
export function eventsOf(accepted: Accepted[], published: Published[], pointer: { versionHash: string; movedAt: Date } | null): VersionEvent[] {
  const fromFolder = accepted.filter(
    ({ hash, acceptedAt }) => !published.some(({ versionHash, publishedAt }) => versionHash === hash && publishedAt <= acceptedAt),
  )
  const events = [
    ...fromFolder.map(({ hash, acceptedAt }) => folderEvent(hash, hash, acceptedAt)),
    ...published.map(({ id, versionHash, publishedAt, publishedBy, note, repeat }) => ({
      id,
      hash: versionHash,
      at: publishedAt,
      by: publishedBy,
      note,
      repeat,
    })),
  ].sort((a, b) => b.at.getTime() - a.at.getTime())
  const cameBack = pointer && events[0]?.hash !== pointer.versionHash
  // Known already, and laid into the folder once more.
  return cameBack ? [folderEvent(`${pointer.versionHash}-now`, pointer.versionHash, pointer.movedAt), ...events] : events
}

const folderEvent = (id: string, hash: string, at: Date): VersionEvent => ({ id, hash, at, by: null, note: '', repeat: false })

export interface Change {
  path: string
  change: 'new' | 'changed' | 'gone'
}

interface File {
  path: string
  contentHash: string
}

export function changesBetween(before: File[], after: File[]): Change[] {
  const [old, now] = [before, after].map((files) => new Map(files.map(({ path, contentHash }) => [path, contentHash])))
  const changed = after.flatMap(({ path, contentHash }): Change[] => {
    const was = old?.get(path)
    return was === contentHash ? [] : [{ path, change: was === undefined ? 'new' : 'changed' }]
  })
  const gone = before.filter(({ path }) => !now?.has(path)).map(({ path }) => ({ path, change: 'gone' as const }))
  return [...changed, ...gone].sort((a, b) => (a.path < b.path ? -1 : 1))
}
