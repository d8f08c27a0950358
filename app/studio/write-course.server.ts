import { mkdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { courseSources, readAgain } from '~/courses/content-store.server'
import type { Finding } from '~/courses/findings'
import { recordPublication } from '~/courses/publications.server'
import { replaceFolder } from '~/courses/replace-folder.server'
import { currentVersion } from '~/courses/versions.server'
import { recordAudit } from '~/platform/audit.server'
import { db } from '~/platform/db.server'
import { env } from '~/platform/env.server'
import type { Day } from '~/platform/time'
import { errorsIn } from './folder-errors.server'
import { keepOrigin } from './own-courses.server'

export interface Writing {
  courseId: string
  note: string
  /** Completions from before are to be repeated; else it is a minor change. */
  repeat: boolean
  personId: string
  now: Date
  day: Day
}

export type Refusal = { ok: false; reason: 'findings'; findings: Finding[] } | { ok: false; reason: 'outside'; paths: string[] }

/** Thrown while a course is being written: the folder stays as it was. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.reason)
  }
}

/**
 * Changes the town's own copy of a course (made of the shipped one where there is none), serves it and writes down who did it and why.
 * What would not pass the check takes nobody's place.
 */
export async function writeCourse(
  writing: Writing,
  change: (folder: string) => Promise<void>,
): Promise<{ ok: true; versionHash: string } | Refusal> {
  const { courseId, now, day } = writing
  const sources = courseSources(courseId)
  const [own, shipped] = [sources.find((source) => source.own), sources.find((source) => !source.own)]
  const folder = own?.folder ?? (await freeFolder(courseId))
  const build = async (copy: string) => {
    await change(copy)
    const findings = await errorsIn(copy, day)
    if (findings.length > 0) throw new Refused({ ok: false, reason: 'findings', findings })
  }
  try {
    if (!own && shipped) await keepOrigin(courseId, shipped.folder, now)
    await replaceFolder(folder, build, own ? undefined : (shipped?.folder ?? null))
  } catch (error) {
    if (error instanceof Refused) return error.refusal
    throw error
  }
  await readAgain(folder)
  return { ok: true, versionHash: await writeDown(writing) }
}

async function writeDown({ courseId, note, repeat, personId, now, day }: Writing): Promise<string> {
  const version = await currentVersion(courseId)
  if (!version) throw new Error(`course ${courseId} was sound and is not served`)
  await db.$transaction(async (tx) => {
    await recordPublication({ courseId, versionHash: version.hash, publishedBy: personId, note, repeat, now, day }, tx)
    await recordAudit({ at: now, actor: personId, action: 'course.published', subject: courseId, detail: { repeat, version: version.hash } }, tx)
  })
  return version.hash
}

/** A folder of a course's name may hold another course, or one that cannot be read just now. */
async function freeFolder(courseId: string): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    const folder = join(env().contentDir, 'courses', attempt === 1 ? courseId : `${courseId}-${attempt}`)
    if ((await stat(folder).catch(() => null)) === null) return folder
  }
}

/** Writes a file below a folder. */
export async function put(folder: string, path: string, write: (to: string) => Promise<void>): Promise<void> {
  const to = join(folder, path)
  await mkdir(dirname(to), { recursive: true })
  await write(to)
}
