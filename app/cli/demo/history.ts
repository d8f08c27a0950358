import { addDays, type Day } from '~/platform/time'

/** Plausible behaviour, the same at every run: who learns when, from a number that stands for the person. */
export interface Habit {
  /** Days from the assignment to the completion; null: does not get round to it. */
  firstDelay: number | null
  /** The same for the yearly repetition. */
  repeatDelay: number | null
}

/** A number in [0, 1) from a text; differs with `salt`. */
function chance(text: string, salt: number): number {
  let state = 2_166_136_261 ^ salt
  for (const letter of text) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 16_777_619)
  state = Math.imul(state ^ (state >>> 15), 2_246_822_507)
  state = Math.imul(state ^ (state >>> 13), 3_266_489_909)
  return ((state ^ (state >>> 16)) >>> 0) / 4_294_967_296
}

/** Units differ: in some everybody is on time, in a few many are late. */
function habitIn(unitKey: string, personnelNo: string): Habit {
  const care = 0.8 + 0.19 * chance(unitKey, 1)
  const delay = (salt: number) => {
    const roll = chance(personnelNo, salt)
    if (roll < care) return Math.floor((roll / care) ** 1.6 * 40) + 1 // in time
    if (roll < care + 0.07) return 45 + Math.floor(chance(personnelNo, salt + 1) * 120) // late
    return null
  }
  return { firstDelay: delay(10), repeatDelay: delay(20) }
}

export interface HistoryPerson {
  personId: string
  personnelNo: string
  unitKey: string
}

/** The day a person completes a cycle assigned on `assignedOn`, if ever. */
export function completionDay(person: HistoryPerson, cycle: number, assignedOn: Day): Day | null {
  const { firstDelay, repeatDelay } = habitIn(person.unitKey, person.personnelNo)
  const delay = cycle === 1 ? firstDelay : repeatDelay
  return delay === null ? null : addDays(assignedOn, delay)
}
