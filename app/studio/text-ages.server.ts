import { currentVersion } from '~/courses/versions.server'
import { db } from '~/platform/db.server'

/** Since when each published text of a course reads as it does now, by its path. */
export async function textAges(courseId: string): Promise<Map<string, Date>> {
  const current = await currentVersion(courseId)
  const ages = new Map<string, Date>()
  if (!current) return ages
  const now = await db.courseFile.findMany({ where: { versionHash: current.hash, kind: 'text' }, select: { path: true, contentHash: true } })
  const before = await db.courseFile.findMany({
    where: { kind: 'text', contentHash: { in: now.map(({ contentHash }) => contentHash) }, version: { courseId } },
    select: { path: true, contentHash: true, version: { select: { acceptedAt: true } } },
  })
  const hashes = new Map(now.map(({ path, contentHash }) => [path, contentHash]))
  for (const { path, contentHash, version } of before) {
    const known = ages.get(path)
    if (hashes.get(path) === contentHash && (!known || version.acceptedAt < known)) ages.set(path, version.acceptedAt)
  }
  return ages
}
