import { translate } from '~/platform/i18n.server'
import { log } from '~/platform/log.server'
import { describeFinding } from './describe-finding'
import type { Finding } from './findings'

/** Tells the terminal what is new since the folder was last read, so that an author sees a mistake when it is made. */
export function logFindings(folder: string, before: Finding[], now: Finding[]): void {
  const known = new Set(before.map((finding) => JSON.stringify(finding)))
  for (const finding of now.filter((candidate) => !known.has(JSON.stringify(candidate)))) {
    const { message, file, line, column, rule, severity } = describeFinding(finding, 'de', translate('de'))
    log.warn({ file, line, column, rule, severity }, `${file}:${line}:${column} ${message}`)
  }
  if (before.length > 0 && now.length === 0) log.info({ folder }, `${folder}: ${translate('de')('courses:check.clean')}`)
}
