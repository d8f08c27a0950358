import { Readable } from 'node:stream'
import { stringify } from 'csv-stringify'
import type { TFunction } from 'i18next'
import { formatDay } from '~/platform/format-day'
import type { Namespaces } from '~/platform/i18n.server'
import { CONFIRMATION_STANDINGS } from './confirmation-query'
import { listConfirmations, type ConfirmationQuestion } from './confirmations.server'
import { EXCEL } from './coverage-csv.server'

const AT_ONCE = 1000

const COLUMNS = ['name', 'unit', 'rule', 'version', 'standing', 'confirmedOn', 'earlier', 'day', 'content'] as const

/** For people: who has confirmed, then who has not, read page by page while it is sent. */
export function confirmationsSheet(question: ConfirmationQuestion, { t, locale }: { t: TFunction<Namespaces>; locale: string }): Readable {
  const day = (value: string | null) => (value === null ? '' : formatDay(value, locale))
  async function* lines() {
    yield COLUMNS.map((column) => t(`confirmations:csv.${column}`))
    for (const standing of CONFIRMATION_STANDINGS) {
      for (let skip = 0; ; skip += AT_ONCE) {
        const people = await listConfirmations(question, standing, { skip, take: AT_ONCE })
        for (const { name, unit, confirmedOn, earlier, versionHash } of people) {
          yield [
            name ?? t('confirmations:erased'),
            unit ?? '',
            question.rule.title,
            question.version,
            t(`confirmations:standing.${standing}`),
            day(confirmedOn),
            earlier ? t('confirmations:earlierOn', { version: earlier.version, day: day(earlier.on) }) : '',
            day(question.day),
            versionHash ?? '',
          ]
        }
        if (people.length < AT_ONCE) break
      }
    }
  }
  return Readable.from(lines()).pipe(stringify(EXCEL))
}

/** bestaetigungen-it-dienstanweisung-2026-01-2026-11-25.csv */
export function confirmationsSheetName({ rule, version, day }: ConfirmationQuestion): string {
  const part = (text: string) => text.replace(/[^A-Za-z0-9.-]+/g, '-').replace(/^[.-]+|[.-]+$/g, '')
  return ['bestaetigungen', part(rule.activityId), part(version), day].filter(Boolean).join('-') + '.csv'
}
