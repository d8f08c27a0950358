import type { EmployeeRow } from './check-employees'
import type { Finding } from './finding'
import type { PresentPerson } from './state'

export interface Matches {
  /** Per row of the file the person it means; none for somebody new. */
  personOf: Map<EmployeeRow, PresentPerson>
  /** People no longer in the file whose address somebody in it has taken over. */
  addressGone: PresentPerson[]
  findings: Finding[]
}

/**
 * People are known by their personnel number. Somebody entered by hand without a number (the first administrator, say) is the
 * person of the row with the same address. An address belongs to one person: who has left gives it up, who was entered by hand keeps it.
 */
export function matchPeople(rows: EmployeeRow[], present: PresentPerson[]): Matches {
  const byNumber = indexBy(present, ({ personnelKey }) => personnelKey)
  const byEmail = indexBy(present, ({ emailKey }) => emailKey)
  const personOf = new Map<EmployeeRow, PresentPerson>()
  for (const row of rows) {
    const sameAddress = row.emailKey ? byEmail.get(row.emailKey) : undefined
    const person = byNumber.get(row.personnelKey) ?? (sameAddress && isByHand(sameAddress) ? sameAddress : undefined)
    if (person) personOf.set(row, person)
  }
  const inFile = new Set(personOf.values())
  const addressGone: PresentPerson[] = []
  const findings: Finding[] = []
  for (const { emailKey, email, line } of rows) {
    const holder = emailKey ? byEmail.get(emailKey) : undefined
    if (!holder || inFile.has(holder)) continue
    if (holder.source === 'hr') addressGone.push(holder)
    else findings.push({ file: 'employees', line, code: 'emailOfManual', params: { email: email ?? '' } })
  }
  return { personOf, addressGone, findings }
}

const isByHand = (person: PresentPerson) => person.source === 'manual' && person.personnelKey === null

function indexBy(people: PresentPerson[], keyOf: (person: PresentPerson) => string | null): Map<string, PresentPerson> {
  return new Map(people.flatMap((person) => (keyOf(person) === null ? [] : [[keyOf(person) ?? '', person] as const])))
}
