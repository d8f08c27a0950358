import type people from '~/platform/locales/de/people.json'

export type FileKind = 'units' | 'employees'

export type FindingCode = keyof (typeof people)['import']['finding']

/** What stands in the way of an import; the words are made of `code` and `params` in the reader's language. */
export interface Finding {
  file: FileKind
  /** Where the record starts; the header is line 1. */
  line: number
  code: FindingCode
  params?: Record<string, string | number>
}
