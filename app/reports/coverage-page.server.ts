import { listCourses } from '~/courses/catalogue.server'
import type { RoleName } from '~/people/schema'
import type { UnitNode } from '~/people/unit-tree'
import type { Locale } from '~/platform/locale'
import { dayOf, type Day } from '~/platform/time'
import { coverage, type CoverageRow } from './coverage.server'
import { managerScope, unitInScope, type ManagerScope } from './manager-scope.server'
import { PEOPLE_A_PAGE, peopleStanding, type PersonStanding } from './people-standing.server'
import { readCoverageQuery, type CoverageQuery } from './query'
import { sumOf, topmost, type Figures } from './roll-up'
import { countOf } from './standings'
import { trend, type TrendPoint } from './trend.server'
import { branchesOf, type UnitBranch } from './unit-branch'

const LEVELS = 3

export interface CourseChoice {
  id: string
  title: string
}

/** A course with the figures of the units looked at. */
export interface CourseStanding extends CourseChoice {
  figures: Figures
}

export interface CoveragePage {
  query: CoverageQuery
  today: Day
  /** Null: all the viewer's units together. */
  unit: { key: string; name: string } | null
  /** The units above, from the top of what the viewer may see. */
  above: { key: string; name: string }[]
  /** What is most overdue first; the first is shown where none is asked for. */
  courses: CourseStanding[]
  /** Whether any unit of hers stood that day. */
  hasUnits: boolean
  /** Whether she may also look up who confirmed the rules of the house. */
  readsEvidence: boolean
  /** Null: no course is mandatory for anybody here. */
  report: CourseReport | null
}

export interface CourseReport {
  course: CourseChoice
  figures: Figures
  branches: UnitBranch[]
  people: PersonStanding[]
  page: number
  pages: number
  trend: TrendPoint[]
}

interface Viewer {
  id: string
  roles: RoleName[]
}

interface Asked {
  search: URLSearchParams
  /** Null: the overview. */
  unitKey: string | null
  locale: Locale
  now: Date
}

/** Everything a manager's page shows; null where she may not look or nothing is. */
export async function coveragePage(viewer: Viewer, asked: Asked): Promise<CoveragePage | null> {
  const today = dayOf(asked.now)
  const query = readCoverageQuery(asked.search, today)
  const view = await lookAt(viewer, asked.unitKey, query.day, today)
  if (!view) return null
  const { scope, unit, rootIds } = view
  const rows = rootIds.length > 0 ? await coverage({ unitIds: rootIds, day: query.day }) : []
  const courses = standings(await courseChoices(rows, asked.locale), rows, topmost(scope.units, rootIds))
  const course = courses.find(({ id }) => id === query.courseId) ?? (query.courseId === null ? courses[0] : undefined)
  if (query.courseId !== null && !course) return null
  const frame = {
    query,
    today,
    unit: unit && { key: unit.key, name: unit.name },
    above: unit ? wayTo(unit, scope.units) : [],
    courses,
    hasUnits: rootIds.length > 0,
    readsEvidence: viewer.roles.includes('security_officer'),
  }
  if (!course) return { ...frame, report: null }
  return { ...frame, report: await courseReport({ viewer, query, today, scope, unit, rootIds, rows, course }) }
}

/** The rows of the CSV: the same as the page's, for one course or all. */
export async function coverageTable(viewer: Viewer, asked: Asked) {
  const today = dayOf(asked.now)
  const { day, courseId, badDay } = readCoverageQuery(asked.search, today)
  if (badDay) return null
  const view = await lookAt(viewer, asked.unitKey, day, today)
  if (!view) return null
  const { scope, unit, rootIds } = view
  const names = new Map(scope.units.map(({ id, name }) => [id, name]))
  const all = rootIds.length > 0 ? await coverage({ unitIds: rootIds, day }) : []
  const courses = await courseChoices(all, asked.locale)
  if (courseId !== null && !courses.some(({ id }) => id === courseId)) return null
  const rows = all.filter((row) => names.has(row.unitId) && (courseId === null || row.course === courseId))
  return { day, unit, rows, unitNames: names, courseTitles: new Map(courses.map(({ id, title }) => [id, title])) }
}

/** What the address names, within what the viewer may see. */
async function lookAt(viewer: Viewer, unitKey: string | null, day: Day, today: Day) {
  const scope = await managerScope(viewer, { day, today })
  if (unitKey !== null) {
    const unit = unitInScope(scope, unitKey)
    return unit && { scope, unit, rootIds: [unit.id] }
  }
  const only = scope.topIds.length === 1 ? scope.units.find(({ id }) => id === scope.topIds[0]) : undefined
  return { scope, unit: only ?? null, rootIds: scope.topIds }
}

async function courseChoices(rows: CoverageRow[], locale: Locale): Promise<CourseChoice[]> {
  const titles = new Map((await listCourses()).map(({ id, title }) => [id, title[locale]]))
  const ids = [...new Set(rows.map(({ course }) => course))]
  return ids.map((id) => ({ id, title: titles.get(id) ?? id })).sort((a, b) => a.title.localeCompare(b.title, locale))
}

function standings(courses: CourseChoice[], rows: CoverageRow[], unitIds: string[]): CourseStanding[] {
  const standing = courses.map((course) => ({ ...course, figures: sumOf(rows.filter((row) => row.course === course.id), unitIds) }))
  return standing.sort((a, b) => b.figures.overdue - a.figures.overdue) // which is stable: then by title
}

interface ReportParts {
  viewer: Viewer
  query: CoverageQuery
  today: Day
  scope: ManagerScope
  unit: UnitNode | null
  rootIds: string[]
  rows: CoverageRow[]
  course: CourseStanding
}

async function courseReport(parts: ReportParts): Promise<CourseReport> {
  const { viewer, query, today, scope, unit, rootIds, course } = parts
  const rows = parts.rows.filter((row) => row.course === course.id)
  const { figures } = course
  const pages = Math.max(1, Math.ceil(countOf(figures, query.standing) / PEOPLE_A_PAGE))
  const question = { unitIds: rootIds, courseId: course.id, day: query.day }
  const page = Math.min(query.page, pages)
  const shown = unit ? scope.units.filter(({ parentId }) => parentId === unit.id).map(({ id }) => id) : rootIds
  return {
    course,
    figures,
    branches: branchesOf(shown, scope.units, new Map(rows.map((row) => [row.unitId, figuresIn(row)])), LEVELS),
    people: await peopleStanding({ ...question, viewerId: viewer.id, today, standing: query.standing, page }),
    page,
    pages,
    trend: await trend(question),
  }
}

/** The units above, topmost first, as far up as the viewer may look. */
function wayTo(unit: UnitNode, units: UnitNode[]): { key: string; name: string }[] {
  const above = units.find(({ id }) => id === unit.parentId)
  return above ? [...wayTo(above, units), { key: above.key, name: above.name }] : []
}

const figuresIn = ({ enrolled, covered, notYetDue, overdue, exempt, onLeave }: CoverageRow): Figures => ({
  enrolled,
  covered,
  notYetDue,
  overdue,
  exempt,
  onLeave,
})
