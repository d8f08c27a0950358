import { listCourses } from '~/courses/catalogue.server'
import { isRetired } from '~/courses/retired'
import { listUnits } from '~/people/units.server'
import type { Acting } from '~/people/schema'
import { db } from '~/platform/db.server'
import type { Locale } from '~/platform/locale'
import type { Day } from '~/platform/time'
import { shownTo } from '~/platform/work.server'
import { dueDay } from './due-day'
import { createRule, endRule, findRule, isRuled, listRules, previewRule, type ListedRule, type RulePreview } from './rules.server'
import { runPlan } from './run-plan.server'
import type { NewRule, RuleValues } from './schema'

export interface ShownRule extends Pick<ListedRule, 'id' | 'dueDays' | 'repeats' | 'mandatory' | 'from' | 'to' | 'people'> {
  course: string
  /** Null: everybody. */
  unit: string | null
}

async function courseTitles(locale: Locale): Promise<Map<string, string>> {
  return new Map((await listCourses()).map(({ id, title }) => [id, title[locale]]))
}

const shown = ({ unit, courseId, ...rule }: ListedRule, titles: Map<string, string>): ShownRule => ({
  id: rule.id,
  dueDays: rule.dueDays,
  repeats: rule.repeats,
  mandatory: rule.mandatory,
  from: rule.from,
  to: rule.to,
  people: rule.people,
  course: titles.get(courseId) ?? courseId,
  unit: unit && `${unit.key} ${unit.name}`,
})

export async function rulesPage(day: Day, locale: Locale): Promise<{ current: ShownRule[]; ended: ShownRule[] }> {
  const titles = await courseTitles(locale)
  const rules = (await listRules(day)).map((rule) => shown(rule, titles))
  const isEnded = ({ to }: ShownRule) => to !== null && to <= day
  return { current: rules.filter((rule) => !isEnded(rule)), ended: rules.filter(isEnded) }
}

export async function rulePage(id: string, day: Day, locale: Locale): Promise<ShownRule | null> {
  const [rule, listed] = await Promise.all([findRule(id), listRules(day)])
  const people = listed.find((one) => one.id === id)?.people ?? 0
  return rule && shown({ ...rule, people }, await courseTitles(locale))
}

/** What the form offers. */
export async function ruleChoices(day: Day, locale: Locale) {
  const [courses, units] = await Promise.all([listCourses(), listUnits(day)])
  return {
    courses: courses.filter((course) => !isRetired(course, day)).map(({ id, title }) => ({ id, title: title[locale] })),
    units: units.map(({ id, key, name, depth }) => ({ id, key, name, depth })),
  }
}

type Choices = Awaited<ReturnType<typeof ruleChoices>>

function termsOf({ course, unit, ...values }: RuleValues, { units }: Choices): NewRule {
  return { ...values, courseId: course, unitId: units.find(({ key }) => key === unit)?.id ?? null }
}

export interface ShownPreview extends RulePreview {
  course: string
  unit: string | null
  from: Day
  /** Null: the rule only recommends. */
  dueOn: Day | null
}

/** What the rule would do; null where there is such a rule already. */
export async function ruleDraft(values: RuleValues, choices: Choices): Promise<ShownPreview | null> {
  const terms = termsOf(values, choices)
  if (await isRuled(terms)) return null
  const { courseId, unitId, from, dueDays, mandatory } = terms
  const unit = choices.units.find(({ id }) => id === unitId)
  return {
    ...(await previewRule(terms, from)),
    course: choices.courses.find(({ id }) => id === courseId)?.title ?? courseId,
    unit: unit ? `${unit.key} ${unit.name}` : null,
    from,
    dueOn: mandatory ? dueDay({ assignedOn: from, dueDays, validUntil: null }) : null,
  }
}

/** Makes the rule and, if it is in force, enrols at once; null where there is such a rule already. */
export async function applyRule(values: RuleValues, choices: Choices, acting: Acting): Promise<string | null> {
  const created = await createRule(termsOf(values, choices), acting)
  if (!created.ok) return null
  await shownTo(acting.actor, () => runPlan(acting))
  return created.id
}

/** Ends the rule and, if that is today, its enrolments; false where there is none to end. */
export async function stopRule(id: string, to: Day, acting: Acting): Promise<boolean> {
  if (!(await endRule(id, to, acting))) return false
  await shownTo(acting.actor, () => runPlan(acting))
  return true
}

export interface RuleNews {
  kind: 'created' | 'createdLater' | 'ended'
  day: Day
  /** Enrolled or bound by the rule. */
  people: number
}

/** What the address after a form says has happened, as the database knows it. */
export async function ruleNews(search: URLSearchParams, today: Day): Promise<RuleNews | null> {
  const [created, ended] = [search.get('angelegt'), search.get('beendet')]
  const rule = await findRule(created ?? ended ?? '')
  if (!rule) return null
  if (created === null) return rule.to === null ? null : { kind: 'ended', day: rule.to, people: 0 }
  const people = await db.enrolment.count({ where: { ruleId: created } })
  return { kind: rule.from > today ? 'createdLater' : 'created', day: rule.from, people }
}
