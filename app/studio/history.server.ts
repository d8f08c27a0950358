import { copyFile, writeFile } from 'node:fs/promises'
import { mediumPath } from '~/courses/media-store.server'
import { currentVersion } from '~/courses/versions.server'
import { db } from '~/platform/db.server'
import { notFound } from '~/platform/http.server'
import type { Day } from '~/platform/time'
import { nameOf } from './drafts.server'
import { inTurn, put, writeCourse } from './publish.server'

export interface PastVersion {
  hash: string
  at: Date
  /** Null: it came from the folder, by git or an editor. */
  by: string | null
  note: string
  repeat: boolean
  current: boolean
  changed: { path: string; change: 'new' | 'changed' | 'gone' }[]
}

const VERSIONS_SHOWN = 100

/** The versions of a course, latest first, each with what it changed. */
export async function courseHistory(courseId: string): Promise<PastVersion[]> {
  const versions = await db.courseVersion.findMany({
    where: { courseId },
    select: { hash: true, acceptedAt: true, files: { select: { path: true, contentHash: true } } },
    orderBy: { acceptedAt: 'desc' },
    take: VERSIONS_SHOWN + 1,
  })
  const said = await db.publication.findMany({ where: { courseId }, orderBy: { publishedAt: 'desc' } })
  const current = (await currentVersion(courseId))?.hash
  const shown = versions.slice(0, VERSIONS_SHOWN)
  return Promise.all(
    shown.map(async ({ hash, acceptedAt, files }, index) => {
      const publication = said.find(({ versionHash }) => versionHash === hash)
      return {
        hash,
        at: publication?.publishedAt ?? acceptedAt,
        by: publication?.publishedBy ? await nameOf(publication.publishedBy) : null,
        note: publication?.note ?? '',
        repeat: publication?.repeat ?? false,
        current: hash === current,
        changed: changesBetween(versions[index + 1]?.files ?? [], files),
      }
    }),
  )
}

interface File {
  path: string
  contentHash: string
}

function changesBetween(before: File[], after: File[]): PastVersion['changed'] {
  const [old, now] = [before, after].map((files) => new Map(files.map(({ path, contentHash }) => [path, contentHash])))
  const changed = after.flatMap(({ path, contentHash }): PastVersion['changed'] => {
    const was = old?.get(path)
    return was === contentHash ? [] : [{ path, change: was === undefined ? 'new' : 'changed' }]
  })
  const gone = before.filter(({ path }) => !now?.has(path)).map(({ path }) => ({ path, change: 'gone' as const }))
  return [...changed, ...gone].sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** The texts in which a version differs from the one before it. */
export async function versionDifference(courseId: string, hash: string): Promise<{ path: string; before: string; after: string }[]> {
  const version = await db.courseVersion.findFirst({ where: { courseId, hash }, select: { acceptedAt: true } })
  if (!version) throw notFound()
  const previous = await db.courseVersion.findFirst({
    where: { courseId, acceptedAt: { lt: version.acceptedAt } },
    select: { hash: true },
    orderBy: { acceptedAt: 'desc' },
  })
  const [before, after] = [previous ? await textsOf(previous.hash) : new Map<string, string>(), await textsOf(hash)]
  return [...new Set([...before.keys(), ...after.keys()])]
    .sort()
    .map((path) => ({ path, before: before.get(path) ?? '', after: after.get(path) ?? '' }))
    .filter((pair) => pair.before !== pair.after)
}

async function textsOf(versionHash: string): Promise<Map<string, string>> {
  const files = await db.courseFile.findMany({ where: { versionHash, kind: 'text' }, select: { path: true, contentHash: true } })
  const rows = await db.contentText.findMany({ where: { hash: { in: files.map(({ contentHash }) => contentHash) } } })
  return new Map(files.map(({ path, contentHash }) => [path, rows.find(({ hash }) => hash === contentHash)?.text ?? '']))
}

interface BringingBack {
  courseId: string
  hash: string
  note: string
  personId: string
  now: Date
  day: Day
}

/** Publishes an earlier version anew; the versions since stay in the history. */
export async function bringBack({ hash, ...publishing }: BringingBack): Promise<void> {
  const { courseId } = publishing
  const found = await db.courseVersion.findFirst({
    where: { courseId, hash },
    select: { files: { where: { kind: 'media' }, select: { path: true, contentHash: true } } },
  })
  if (!found) throw notFound()
  const texts = await textsOf(hash)
  await inTurn(courseId, () =>
    writeCourse(
      { ...publishing, repeat: false },
      async (folder) => {
        for (const [path, text] of texts) await put(folder, path, (to) => writeFile(to, text))
        for (const { path, contentHash } of found.files) await put(folder, path, (to) => copyFile(mediumPath(contentHash), to))
      },
      null,
    ),
  )
}
