import type { Dirent, Stats } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { LOCALES } from '~/platform/locale'
import type { Day } from '~/platform/time'
import { checkCourse, type CheckedCourse } from './check-course.server'
import { checkFrontFacts } from './check-facts'
import { catalogueFile, CONTROLS_FOLDER } from './control-catalogues.server'
import { COURSE_FILE, readText } from './course-folder.server'
import { Findings, inFile, START, type Finding } from './findings'
import { minutesFor } from './minutes'
import { readLesson } from './read-lesson.server'

/** What a path named nothing checkable by. */
export type PathTrouble = 'no-such-path' | 'nothing-to-check'

export class PathProblem extends Error {
  constructor(
    readonly path: string,
    readonly trouble: PathTrouble,
  ) {
    super(`${trouble}: ${path}`)
  }
}

/** Checks files and folders of an author; findings name each file the way the path was given. */
export async function checkPaths(paths: string[], today: Day): Promise<Finding[]> {
  const run = new CheckRun(today)
  for (const path of paths) {
    const info = await stat(path).catch(() => null)
    if (!info) throw new PathProblem(path, 'no-such-path')
    const before = run.checked
    await run.checkPath(path, info)
    if (run.checked === before) throw new PathProblem(path, 'nothing-to-check')
  }
  return sorted(run.findings)
}

/** As `checkPaths`, but a folder that is missing or empty is nothing to complain of. */
export async function checkFolders(paths: string[], today: Day): Promise<Finding[]> {
  const run = new CheckRun(today)
  for (const path of paths) {
    const info = await stat(path).catch(() => null)
    if (info) await run.checkPath(path, info)
  }
  return sorted(run.findings)
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function sorted(findings: Finding[]): Finding[] {
  const unique = new Map(findings.map((finding) => [JSON.stringify(finding), finding]))
  return [...unique.values()].sort((a, b) => order(a.file, b.file) || a.line - b.line || a.column - b.column)
}

class CheckRun {
  readonly findings: Finding[] = []
  checked = 0
  private readonly courses = new Map<string, Promise<CheckedCourse>>()
  private readonly ids = new Map<string, string>()

  constructor(private readonly today: Day) {}

  async checkPath(path: string, info: Stats): Promise<void> {
    if (info.isDirectory()) {
      if (/\.mdx$/i.test(path)) return this.add(path, 'file-not-a-file')
      const inside = await courseAround(path)
      return inside ? this.checkInCourse(inside, path) : this.checkFolder(path)
    }
    if (isCatalogue(path)) return this.checkCatalogue(path)
    const inside = await courseAround(dirname(path))
    const belongs = inside !== undefined && isLessonOrCourseFile(inside, path)
    return belongs ? this.checkInCourse(inside, path) : this.checkLoneFile(path)
  }

  /** A file outside any course is judged by the rules of its text alone. */
  private async checkLoneFile(path: string): Promise<void> {
    this.checked++
    const read = await readText(path)
    if ('finding' in read) this.findings.push({ file: path, ...read.finding })
    else {
      const { found, content } = await readLesson(read.text, { locale: localeIn(path) })
      const findings = new Findings()
      if (content) checkFrontFacts(content, { minutes: minutesFor(content, () => 0), controls: null, today: this.today }, findings.report)
      this.findings.push(...inFile(path, [...found, ...findings.sorted()]))
    }
  }

  private async checkCatalogue(path: string): Promise<void> {
    this.checked++
    this.findings.push(...inFile(path, (await catalogueFile(path)).found))
  }

  /** `path` is a course's folder or lies in it: what was found there, named the way `path` was given. */
  private async checkInCourse(root: string, path: string): Promise<void> {
    this.checked++
    const key = resolve(root)
    const course = this.courses.get(key) ?? checkCourse(root, undefined, { today: this.today })
    this.courses.set(key, course)
    const { found, course: file } = await course
    const within = relative(root, path).replaceAll('\\', '/')
    for (const { path: place, found: one } of found) {
      if (within === '' || place === within || place.startsWith(`${within}/`)) {
        this.findings.push({ file: within === '' ? join(path, place) : join(path, relative(within, place)), ...one })
      }
    }
    if (within === '' && file) this.checkCourseId(file.file.id, path)
  }

  private checkCourseId(id: string, path: string): void {
    const first = this.ids.get(id)
    if (first === undefined) this.ids.set(id, path)
    else if (dirname(resolve(first)) === dirname(resolve(path)) && resolve(first) !== resolve(path)) {
      this.add(join(path, COURSE_FILE), 'course-id-taken', { id, folder: basename(first) })
    }
  }

  /** Any other folder: the courses in it, and lesson files that belong to none. */
  private async checkFolder(path: string): Promise<void> {
    const entries = (await readdir(path, { withFileTypes: true }).catch((): Dirent[] => [])).sort((a, b) => order(a.name, b.name))
    for (const entry of entries) {
      const inner = join(path, entry.name)
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
      if (/\.mdx$/i.test(entry.name) || isCatalogue(inner)) await this.checkEntry(inner)
      else if (entry.isDirectory()) await this.checkInnerFolder(path, inner)
    }
  }

  private async checkEntry(path: string): Promise<void> {
    const info = await stat(path).catch(() => null)
    if (info) await this.checkPath(path, info)
  }

  private async checkInnerFolder(outer: string, path: string): Promise<void> {
    const isCourse = (await stat(join(path, COURSE_FILE)).catch(() => null)) !== null
    if (isCourse) return this.checkInCourse(path, path)
    const before = this.checked
    await this.checkFolder(path)
    if (basename(resolve(outer)) === 'courses' && this.checked > before) this.add(join(path, COURSE_FILE), 'course-missing')
  }

  private add(file: string, rule: Finding['rule'], params: Finding['params'] = {}): void {
    this.checked++
    this.findings.push({ file, ...START, rule, severity: 'error', params })
  }
}

const isCatalogue = (path: string) => path.endsWith('.json') && basename(dirname(resolve(path))) === CONTROLS_FOLDER

/** A lone file is read in the language its name tells. */
const localeIn = (path: string) => LOCALES.find((locale) => new RegExp(`(^|[-._])${locale}\\.mdx$`).test(basename(path)))

/** The course's folder that this folder is or lies in, named the way the folder was given. */
async function courseAround(folder: string): Promise<string | undefined> {
  for (const candidate of [folder, join(folder, '..')]) {
    const info = await stat(join(candidate, COURSE_FILE)).catch(() => null)
    if (info) return candidate
  }
  return undefined
}

function isLessonOrCourseFile(root: string, path: string): boolean {
  const within = relative(root, path).replaceAll('\\', '/')
  return within === COURSE_FILE || /^[^/]+\/[^/]+\.mdx$/.test(within)
}
