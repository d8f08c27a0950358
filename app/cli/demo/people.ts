import type { RoleName } from '~/people/schema'

export type DemoPart = 'employee' | 'employeeWithoutEmail' | 'trainer' | 'manager' | 'securityOfficer' | 'administrator'

interface DemoRole {
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
