import type { TFunction } from 'i18next'
import type { Namespaces } from '~/platform/i18n.server'
import type { Locale } from '~/platform/locale'
import type { Finding, Params } from './findings'

/** A finding as the command's JSON and the log show it. */
export interface DescribedFinding {
  file: string
  line: number
  column: number
  rule: string
  severity: Finding['severity']
  message: string
}

export function describeFinding(finding: Finding, locale: Locale, t: TFunction<Namespaces>): DescribedFinding {
  const { file, line, column, rule, severity, params } = finding
  return { file, line, column, rule, severity, message: t(`courses:findings.${rule}`, inLanguage(params, locale)) }
}

const inLanguage = (params: Params, locale: Locale) =>
  Object.fromEntries(Object.entries(params).map(([key, value]) => [key, typeof value === 'object' ? value[locale] : value]))
