import type { FileKind } from './finding'

export const COLUMNS = {
  units: ['unit_key', 'name', 'parent_key', 'responsible_email'],
  employees: [
    'personnel_no',
    'first_name',
    'last_name',
    'email',
    'unit_key',
    'locale',
    'entry_date',
    'exit_date',
    'job_title',
  ],
} as const satisfies Record<FileKind, readonly string[]>

export type ColumnOf<K extends FileKind> = (typeof COLUMNS)[K][number]
