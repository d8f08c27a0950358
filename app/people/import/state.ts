import type { Day } from '~/platform/time'
import type { DatedRow } from '../dated-rows'

export interface PresentUnit {
  id: string
  key: string
  name: string
  /** The id of the unit above; null: at the top. */
  places: DatedRow<string | null>[]
  /** The key of HR's first responsible. */
  responsibles: DatedRow<string>[]
}

export interface Identity {
  personnelNo: string | null
  personnelKey: string | null
  firstName: string
  lastName: string
  sortKey: string
  email: string | null
  emailKey: string | null
  jobTitle: string | null
  locale: string | null
}

export interface PresentPerson extends Identity {
  id: string
  source: string
  employments: DatedRow<null>[]
  /** The id of the home unit. */
  homes: DatedRow<string>[]
}

/** What of the database an import compares its files with. */
export interface PresentState {
  units: PresentUnit[]
  people: PresentPerson[]
}

export const reaching = <V>(rows: DatedRow<V>[], day: Day): DatedRow<V> | undefined =>
  rows.find((row) => row.to === null || row.to > day)
