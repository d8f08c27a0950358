import { SECOND_MS } from '~/platform/time'
import { lengthOf, mergeRanges, type Range } from './watched-ranges'

/** What is known of one person and one film. */
export interface Watch {
  ranges: Range[]
  /** Where to go on, in seconds. */
  position: number
  beatAt: Date
  /** Seconds of film that the time gone by still allows to be new. */
  budget: number
}

export interface Beat {
  ranges: Range[]
  position: number
}

const DOUBLE_SPEED = 2
/** What a first beat may bring: the player starts the clock when it starts to play, but a line may be slow. */
const FIRST_ALLOWANCE_S = 15
/** Who comes back after a week has not earned a week of film; a tunnel of five minutes costs nobody anything. */
const LARGEST_BUDGET_S = 600
const ENOUGH = 0.9

export function firstWatch(now: Date): Watch {
  return { ranges: [], position: 0, beatAt: now, budget: FIRST_ALLOWANCE_S }
}

/**
 * Takes what a player reports, if no more of it is new than elapsed time allows at double speed; else the ranges stay as they
 * were and only the clock and the position move. A repeated or late beat brings nothing new and is always taken.
 */
export function takeBeat(watch: Watch, beat: Beat, seconds: number, now: Date): { watch: Watch; taken: boolean } {
  const elapsed = Math.max(now.getTime() - watch.beatAt.getTime(), 0) / SECOND_MS
  const allowed = Math.min(watch.budget + elapsed * DOUBLE_SPEED, LARGEST_BUDGET_S)
  const ranges = mergeRanges([...watch.ranges, ...beat.ranges], seconds)
  const fresh = lengthOf(ranges) - lengthOf(mergeRanges(watch.ranges, seconds))
  const taken = fresh <= allowed
  return {
    taken,
    watch: {
      ranges: taken ? ranges : watch.ranges,
      position: Math.min(Math.max(beat.position, 0), seconds),
      beatAt: now > watch.beatAt ? now : watch.beatAt,
      budget: taken ? allowed - fresh : allowed,
    },
  }
}

export function isWatched(ranges: Range[], seconds: number): boolean {
  return lengthOf(mergeRanges(ranges, seconds)) >= seconds * ENOUGH
}

/** Whole percent of the film watched; 100 only when nothing is missing. */
export function percentWatched(ranges: Range[], seconds: number): number {
  return Math.floor((lengthOf(mergeRanges(ranges, seconds)) / seconds) * 100)
}
