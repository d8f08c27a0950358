import { randomInt } from 'node:crypto'
import { groupCode, newCode, readCode } from '~/auth/codes'
import { findCourse } from '~/courses/catalogue.server'
import { organisationName } from '~/organisation/settings.server'
import { db, isUniqueViolation } from '~/platform/db.server'
import { env } from '~/platform/env.server'
import type { Locale } from '~/platform/locale'
import type { Day } from '~/platform/time'

/** All that a certificate says, and all that whoever checks it learns. */
export interface Certificate {
  organisation: string | null
  name: string
  course: string
  completedOn: Day
  /** Last valid day; null: it does not expire. */
  validUntil: Day | null
  expired: boolean
  /** ABCD-EFGH-JKMN-PQRT */
  code: string
}

/** A person's own certificate of a course: of the completion that is valid that day, else of the last one; null without any. */
export async function certificateOf(personId: string, courseId: string, { now, day, locale }: When): Promise<Certificate | null> {
  const completion = await db.completion.findFirst({
    where: { personId, courseId, completedOn: { lte: day } },
    select: { enrolmentId: true },
    orderBy: [{ completedOn: 'desc' }, { completedAt: 'desc' }],
  })
  return completion && readCertificate(await codeOf(completion.enrolmentId, now), { day, locale })
}

interface When {
  now: Date
  day: Day
  locale: Locale
}

/** What stands on the certificate with this code, however it was typed; null when there is none. */
export async function checkCertificate(typed: string, when: Omit<When, 'now'>): Promise<Certificate | null> {
  const code = readCode(typed)
  return code === null ? null : readCertificate(code, when)
}

/** The address at which anybody can check a certificate. */
export const checkAddress = (code?: string): string => `${env().baseUrl}/pruefen${code ? `/${code}` : ''}`

/** Made once; two tabs get the same. */
async function codeOf(enrolmentId: string, now: Date): Promise<string> {
  const known = await db.certificate.findUnique({ where: { enrolmentId }, select: { code: true } })
  if (known) return known.code
  try {
    const data = { code: newCode((limit) => randomInt(limit)), enrolmentId, issuedAt: now }
    return (await db.certificate.create({ data, select: { code: true } })).code
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    return codeOf(enrolmentId, now)
  }
}

async function readCertificate(code: string, { day, locale }: Omit<When, 'now'>): Promise<Certificate | null> {
  const found = await db.certificate.findUnique({
    where: { code },
    select: {
      completion: {
        select: {
          courseId: true,
          versionHash: true,
          completedOn: true,
          validUntil: true,
          person: { select: { identity: { select: { firstName: true, lastName: true } } } },
        },
      },
    },
  })
  const identity = found?.completion.person.identity
  if (!found || !identity) return null
  const { courseId, versionHash, completedOn, validUntil } = found.completion
  const course = await findCourse(courseId, versionHash)
  return {
    organisation: await organisationName(),
    name: `${identity.firstName} ${identity.lastName}`,
    course: course?.title[locale] ?? courseId,
    completedOn,
    validUntil,
    expired: validUntil !== null && validUntil < day,
    code: groupCode(code),
  }
}
