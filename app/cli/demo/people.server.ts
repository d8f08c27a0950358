import type { RoleName } from '~/people/schema'
import { db } from '~/platform/db.server'

export type DemoPart = 'employee' | 'employeeWithoutEmail' | 'trainer' | 'manager' | 'securityOfficer' | 'administrator'

export interface DemoRole {
  part: DemoPart
  personnelNo: string
  role?: RoleName
}

/** Who can sign in to the demo town; all of them come from its HR file. */
export const DEMO_PEOPLE: DemoRole[] = [
  { part: 'employee', personnelNo: '100197' },
  { part: 'employeeWithoutEmail', personnelNo: '100302' },
  { part: 'manager', personnelNo: '100028' }, // responsible for a department by the units file
  { part: 'trainer', personnelNo: '100249', role: 'trainer' },
  { part: 'securityOfficer', personnelNo: '100015', role: 'security_officer' },
  { part: 'administrator', personnelNo: '100012', role: 'administrator' },
]

export interface FoundDemoPerson extends DemoRole {
  personId: string
  name: string
  email: string | null
}

export async function findDemoPeople(): Promise<FoundDemoPerson[]> {
  const rows = await db.identity.findMany({
    where: { personnelNo: { in: DEMO_PEOPLE.map(({ personnelNo }) => personnelNo) } },
    select: { personId: true, personnelNo: true, firstName: true, lastName: true, email: true },
  })
  return DEMO_PEOPLE.map((demo) => {
    const row = rows.find(({ personnelNo }) => personnelNo === demo.personnelNo)
    if (!row) throw new Error(`The demo files lack the person with number ${demo.personnelNo}`)
    return { ...demo, personId: row.personId, name: `${row.firstName} ${row.lastName}`, email: row.email }
  })
}
