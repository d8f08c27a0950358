import { db, type Db } from '~/platform/db.server'
import { newId } from '~/platform/ids.server'
import type { Day } from '~/platform/time'
import { lastValidDay } from './due-day'
import { isValidOn, stateOf, type StateName } from './enrolment-state'
import { enrolmentRows, latestRow } from './enrolments.sql.server'

export interface EnrolmentState {
  enrolmentId: string
  courseId: string
  cycle: number
  mandatory: boolean
  assignedOn: Day
  /** Only a mandatory enrolment has one. */
  dueOn: Day | null
  /** No longer assigned, and shown for its completion alone. */
  ended: boolean
  /** Of the completion valid that day, of this or an earlier cycle; else of this cycle's, run out. */
  completedOn: Day | null
  validUntil: Day | null
  /** Of this cycle: a repetition opened before the validity ends is `not_started` while `validUntil` still runs. */
  state: StateName
}

const withCompletion = <Row extends { completedOn: Day | null; validUntil: Day | null }>({ completedOn, validUntil, ...row }: Row) => ({
  ...row,
  completion: completedOn === null ? null : { completedOn, validUntil },
})

/** A person's courses that day: the cycle in force of each, and completions still valid of those no longer assigned. */
export async function enrolmentsOf(personId: string, day: Day, tx: Db = db): Promise<EnrolmentState[]> {
  const found = await enrolmentRows(personId, day, tx)
  const rows = found.map(withCompletion)
  const states: EnrolmentState[] = []
  for (const courseId of new Set(rows.map((row) => row.courseId))) {
    const cycles = rows.filter((row) => row.courseId === courseId)
    const valid = cycles.find(({ completion }) => completion && isValidOn(completion, day))
    const shown = cycles.find(({ endedOn }) => endedOn === null || endedOn > day) ?? valid
    if (!shown) continue
    const completion = valid?.completion ?? (shown.completion && shown.completion.completedOn <= day ? shown.completion : null)
    states.push({
      enrolmentId: shown.id,
      courseId,
      cycle: shown.cycle,
      mandatory: shown.mandatoryFrom !== null && shown.mandatoryFrom <= day,
      assignedOn: shown.assignedOn,
      dueOn: shown.dueOn,
      ended: shown.endedOn !== null && shown.endedOn <= day,
      completedOn: completion?.completedOn ?? null,
      validUntil: completion?.validUntil ?? null,
      state: stateOf(
        {
          dueOn: shown.dueOn,
          completion: shown.completion,
          begun: shown.begun,
          heldValid: valid !== undefined,
        },
        day,
      ),
    })
  }
  return states
}

export interface CurrentEnrolment {
  id: string
  courseId: string
  completed: boolean
}

/** The enrolment a person's work on a course goes to, if there is one. */
export async function currentEnrolment(
  personId: string,
  courseId: string,
  day: Day,
  tx: Db = db,
): Promise<CurrentEnrolment | null> {
  const found = await latestInForce(personId, courseId, day, tx)
  return found && asCurrent(found, courseId)
}

type Latest = NonNullable<Awaited<ReturnType<typeof latestInForce>>>

const asCurrent = ({ id, completion }: Latest, courseId: string): CurrentEnrolment => ({ id, courseId, completed: completion !== null })

const isStillGood = ({ completion }: Latest, day: Day): boolean => !completion || isValidOn(completion, day)

async function latestInForce(personId: string, courseId: string, day: Day, tx: Db) {
  const row = await latestRow(personId, courseId, day, tx)
  return row && withCompletion(row)
}

/**
 * The enrolment under which a person takes a course nobody assigned: the one in force, else a new voluntary one.
 * Where a completion has run out and no rule repeats it, the next cycle takes over what the old one was: mandatory stays mandatory.
 */
export async function openVoluntary(
  personId: string,
  courseId: string,
  now: Date,
  day: Day,
  tx: Db = db,
): Promise<CurrentEnrolment> {
  const already = await latestInForce(personId, courseId, day, tx)
  if (already && isStillGood(already, day)) return asCurrent(already, courseId)
  // Read before what is in force: a cycle that somebody opens after this read collides with ours, one opened before it is found.
  const last = await tx.enrolment.aggregate({ where: { personId, courseId }, _max: { cycle: true } })
  const current = await latestInForce(personId, courseId, day, tx)
  if (current && isStillGood(current, day)) return asCurrent(current, courseId)
  if (current) await tx.enrolment.updateMany({ where: { id: current.id, endedOn: null }, data: { endedOn: day } })
  const cycle = (last._max.cycle ?? 0) + 1
  const mandatory = current !== null && current.mandatoryFrom !== null
  const dueOn = mandatory ? (current.completion?.validUntil ?? null) : null
  await tx.$executeRaw`
    INSERT INTO "Enrolment"
      ("id", "personId", "courseId", "cycle", "ruleId", "assignedOn", "mandatoryFrom", "dueOn", "createdAt")
    VALUES (${newId()}, ${personId}, ${courseId}, ${cycle}, ${current?.ruleId ?? null}, ${day},
      ${mandatory ? day : null}, ${dueOn}, ${now})
    ON CONFLICT DO NOTHING`
  const opened = await currentEnrolment(personId, courseId, day, tx)
  if (!opened) throw new Error('an enrolment was opened and is not in force')
  return opened
}

export interface CompletedCourse {
  enrolmentId: string
  personId: string
  versionHash: string
  /** ISO 8601, e.g. P1Y; null: the completion does not expire. */
  validity: string | null
  now: Date
  day: Day
}

/** Writes the completion once, in the caller's transaction; false when it was already there or the enrolment is another's. */
export async function completeEnrolment(completed: CompletedCourse, tx: Db): Promise<boolean> {
  const { enrolmentId, personId, versionHash, validity, now, day } = completed
  const enrolment = await tx.enrolment.findFirst({ where: { id: enrolmentId, personId }, select: { courseId: true } })
  if (!enrolment) return false
  const written = await tx.$executeRaw`
    INSERT INTO "Completion"
      ("enrolmentId", "personId", "courseId", "versionHash", "completedAt", "completedOn", "validUntil")
    VALUES (${enrolmentId}, ${personId}, ${enrolment.courseId}, ${versionHash}, ${now}, ${day}, ${lastValidDay(day, validity)})
    ON CONFLICT DO NOTHING`
  return written === 1
}
