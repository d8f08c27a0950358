import { listUnits } from '~/people/units.server'
import type { Locale } from '~/platform/locale'
import { dayOf, type Day } from '~/platform/time'
import { readConfirmationQuery, type ConfirmationQuery, type ConfirmationStanding } from './confirmation-query'
import {
  CONFIRMATIONS_A_PAGE,
  countConfirmations,
  listConfirmations,
  type Confirmation,
  type ConfirmationQuestion,
} from './confirmations.server'
import { rulesOfTheHouse, type HouseRule } from './rules-of-the-house.server'

export interface ConfirmationsPage {
  query: ConfirmationQuery
  today: Day
  rules: HouseRule[]
  units: { key: string; name: string; depth: number }[]
  /** Null: there is no rule to confirm. */
  report: ConfirmationReport | null
}

export interface ConfirmationReport {
  rule: HouseRule
  version: string
  counts: Record<ConfirmationStanding, number>
  people: Confirmation[]
  page: number
  pages: number
}

interface Asked {
  viewerId: string
  search: URLSearchParams
  locale: Locale
  now: Date
}

/** Who has confirmed a rule of the house in one of its versions, and who has not; null where there is no such rule or version. */
export async function confirmationsPage(asked: Asked): Promise<ConfirmationsPage | null> {
  const { query, today, rules, question } = await readQuestion(asked)
  const units = (await listUnits(query.day)).map(({ key, name, depth }) => ({ key, name, depth }))
  const frame = { query, today, rules, units }
  if (!question) return rules.length === 0 && query.rule === null ? { ...frame, report: null } : null
  const counts = await countConfirmations(question)
  const pages = Math.max(1, Math.ceil(counts[query.standing] / CONFIRMATIONS_A_PAGE))
  const page = Math.min(query.page, pages)
  const window = { skip: (page - 1) * CONFIRMATIONS_A_PAGE, take: CONFIRMATIONS_A_PAGE }
  const people = await listConfirmations(question, query.standing, window)
  return { ...frame, report: { rule: question.rule, version: question.version, counts, people, page, pages } }
}

/** What the sheet is made of: the same people as the page's, both lists. */
export async function confirmationsQuestion(asked: Asked): Promise<ConfirmationQuestion | null> {
  const { query, question } = await readQuestion(asked)
  return query.badDay ? null : question
}

async function readQuestion({ viewerId, search, locale, now }: Asked) {
  const today = dayOf(now)
  const query = readConfirmationQuery(search, today)
  const rules = await rulesOfTheHouse(locale)
  const rule = query.rule === null ? rules[0] : rules.find(({ key }) => key === query.rule)
  const version = query.version === null ? rule?.versions[0] : rule?.versions.find((one) => one === query.version)
  const { day, unitKey, query: name } = query
  const question = rule && version !== undefined ? { viewerId, rule, version, day, today, unitKey, query: name } : null
  return { query, today, rules, question }
}
