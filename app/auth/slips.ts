import type { Locale } from '~/platform/locale'

export interface Slip {
  name: string
  login: string
  code: string
  locale: Locale
}

export interface SlipSheet {
  unit: string
  slips: Slip[]
}

/** Words of the slips in one language: paper speaks the language of its reader, not of who prints it. */
export interface SlipWords {
  title: string
  lead: string
  steps: { open: string; enter: string; choose: string; after: string }
  login: string
  code: string
  validity: string
}

export interface PrintedSlips {
  sheets: SlipSheet[]
  words: Record<Locale, SlipWords>
  address: string
}
