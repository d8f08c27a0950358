import { sha256 } from '~/platform/ids.server'
import { DEFAULT_LOCALE, LOCALES, type Locale } from '~/platform/locale'
import type { Day } from '~/platform/time'
import type { CheckedLesson } from './check-lesson'
import { checkFrontFacts } from './check-facts'
import { checkFilms } from './check-films.server'
import { checkLayers } from './check-layers'
import { checkMedia } from './check-media'
import { checkPages } from './check-pages'
import { checkTerms } from './check-terms'
import { checkTranslations } from './check-translations'
import { EASY_FILE, EASY_LOCALE } from './course-version'
import { COURSE_FILE, listCourseFolder, readEntry, type CourseFolder, type FolderFile, type Overlay } from './course-folder.server'
import { controlIds } from './control-catalogues.server'
import { coursesAround } from './courses-around.server'
import { Findings, hasErrors, START, type Found, type Params, type Report, type Rule } from './findings'
import { inspectMedium, type InspectedMedium } from './inspect-media.server'
import { suggestion } from './nearest'
import { minutesFor } from './minutes'
import { readLesson } from './read-lesson.server'
import { courseFileSchema, type CourseFile } from './schema'
import { placeInYaml, readYaml } from './yaml-file'

/** What was read before, so that only what has changed is read again. */
export interface CheckMemory {
  lessons: Map<string, CheckedLesson>
  media: Map<string, InspectedMedium>
}

export const emptyMemory = (): CheckMemory => ({ lessons: new Map(), media: new Map() })

/** A lesson file that was read, with what was found in it and in what it uses. */
export interface CheckedFile {
  path: string
  lessonId: string
  locale: Locale
  text: string
  lesson: CheckedLesson
  /** Names of its media, as written, to paths in the course's folder. */
  media: Map<string, string>
  sound: boolean
}

export interface CheckedCourse {
  folder: CourseFolder
  /** By path below the course's folder. */
  found: { path: string; found: Found }[]
  /** Null when course.yaml is missing or broken. */
  course: { text: string; file: CourseFile } | null
  /** What a broken course.yaml says its id is. */
  courseIdHint?: string
  files: CheckedFile[]
  media: Map<string, InspectedMedium>
  /** To be handed in the next time. */
  memory: CheckMemory
}

export const lessonFileOf = (locale: Locale) => `${locale}.mdx`

export interface CheckOptions {
  overlay?: Overlay
  /** Whether a lesson is to be reviewed is judged as of this day, or not at all. */
  today?: Day
  /** How a text not in the memory is read. */
  read?: typeof readLesson
}

/**
 * Checks a course's folder: course.yaml, every lesson in every language, their media, and that the languages agree; with `overlay`
 * as it would be with those files in it.
 */
export async function checkCourse(root: string, before: CheckMemory = emptyMemory(), { overlay, today, read = readLesson }: CheckOptions = {}): Promise<CheckedCourse> {
  const folder = await listCourseFolder(root, overlay)
  const result: CheckedCourse = { folder, found: [], course: null, files: [], media: new Map(), memory: emptyMemory() }
  result.course = await readCourseFile(result)
  const lessons = result.course?.file.lessons ?? folderNames(folder).map((name) => ({ id: name, folder: name }))
  for (const { id, folder: name } of lessons) {
    if (folder.folders.has(name)) await readLessonFolder(result, { id, name }, before, read)
  }
  await checkMediaOf(result, before)
  await checkFacts(result, today ?? null)
  await checkFilms(result)
  for (const { id } of lessons) checkTranslations(result.files.filter(({ lessonId }) => lessonId === id), adder(result))
  checkTerms(result.files.filter(({ path }) => !path.endsWith(EASY_FILE)), adder(result))
  return result
}

const folderNames = ({ folders }: CourseFolder) => [...folders].filter((path) => !path.includes('/'))

type AddFound = (path: string, found: Found) => void

const adder = (result: CheckedCourse): AddFound => (path, found) => void result.found.push({ path, found })

function add(result: CheckedCourse, path: string, rule: Rule, params: Params = {}, severity: Found['severity'] = 'error'): void {
  result.found.push({ path, found: { ...START, rule, severity, params } })
}

async function readCourseFile(result: CheckedCourse): Promise<CheckedCourse['course']> {
  const entry = result.folder.files.get(COURSE_FILE)
  if (!entry) {
    add(result, COURSE_FILE, result.folder.folders.has(COURSE_FILE) ? 'file-not-a-file' : 'course-missing')
    return null
  }
  const read = await readEntry(entry)
  if ('finding' in read) {
    result.found.push({ path: COURSE_FILE, found: read.finding })
    return null
  }
  result.courseIdHint = /^id:[ \t]*["']?([a-z][a-z0-9-]*)/m.exec(read.text)?.[1]
  const findings = new Findings()
  const file = readYaml(read.text, 1, courseFileSchema, findings.report)
  if (file) checkLessonList(file, read.text, result.folder, findings.report)
  for (const found of findings.sorted()) result.found.push({ path: COURSE_FILE, found })
  return file && !hasErrors(findings.list) ? { text: read.text, file } : null
}

function checkLessonList(file: CourseFile, text: string, folder: CourseFolder, report: Report): void {
  const seen = new Set<string>()
  const names = folderNames(folder)
  for (const [index, lesson] of file.lessons.entries()) {
    const at = (key: 'id' | 'folder') => placeInYaml(text, ['lessons', index, key])
    for (const key of ['id', 'folder'] as const) {
      if (seen.has(`${key} ${lesson[key]}`)) report(at(key), 'lesson-duplicate', { value: lesson[key] })
      seen.add(`${key} ${lesson[key]}`)
    }
    if (!names.includes(lesson.folder)) {
      report(at('folder'), 'lesson-folder-missing', { folder: lesson.folder, suggestion: suggestion(lesson.folder, names) })
    } else if (!hasLesson(folder, lesson.folder)) {
      report(at('folder'), 'lesson-without-text', { folder: lesson.folder })
    }
  }
  for (const name of names.filter((candidate) => !seen.has(`folder ${candidate}`) && hasLesson(folder, candidate))) {
    report(START, 'lesson-unlisted', { folder: name }, 'warning')
  }
}

const hasLesson = ({ files, folders }: CourseFolder, name: string) =>
  LOCALES.some((locale) => files.has(`${name}/${lessonFileOf(locale)}`) || folders.has(`${name}/${lessonFileOf(locale)}`))

async function readLessonFolder(result: CheckedCourse, { id: lessonId, name }: { id: string; name: string }, before: CheckMemory, read: typeof readLesson): Promise<void> {
  const { files, folders } = result.folder
  const readFile = (place: LessonPlace) => readLessonFile(result, place, before, read)
  for (const locale of LOCALES) {
    const path = `${name}/${lessonFileOf(locale)}`
    const entry = files.get(path)
    if (entry) await readFile({ path, lessonId, locale, entry })
    else if (folders.has(path)) add(result, path, 'file-not-a-file')
  }
  const easy = files.get(`${name}/${EASY_FILE}`)
  if (easy) await readFile({ path: `${name}/${EASY_FILE}`, lessonId, locale: EASY_LOCALE, entry: easy })
  const written = LOCALES.filter((locale) => files.has(`${name}/${lessonFileOf(locale)}`))
  for (const locale of written.length > 0 ? LOCALES : []) {
    const other = `${name}/${lessonFileOf(written.includes(DEFAULT_LOCALE) ? DEFAULT_LOCALE : (written[0] ?? DEFAULT_LOCALE))}`
    if (!written.includes(locale) && !folders.has(`${name}/${lessonFileOf(locale)}`)) {
      add(result, other, 'translation-missing', { file: lessonFileOf(locale) }, 'warning')
    }
  }
  const known = [...LOCALES.map(lessonFileOf), EASY_FILE]
  for (const path of files.keys()) {
    const strange = path.startsWith(`${name}/`) && path.endsWith('.mdx') && !known.includes(path.slice(name.length + 1))
    if (strange) add(result, path, 'language-unknown', { known: known.join(', ') }, 'warning')
  }
}

interface LessonPlace {
  path: string
  lessonId: string
  locale: Locale
  entry: FolderFile
}

async function readLessonFile(result: CheckedCourse, place: LessonPlace, before: CheckMemory, read: typeof readLesson): Promise<void> {
  const { path, lessonId, locale, entry } = place
  const file = await readEntry(entry)
  if ('finding' in file) {
    result.found.push({ path, found: file.finding })
    return
  }
  const { text } = file
  const key = `${locale} ${sha256(text)}`
  const lesson = before.lessons.get(key) ?? (await read(text, { locale }))
  await new Promise(setImmediate) // let requests in between two lessons
  result.memory.lessons.set(key, lesson)
  for (const found of lesson.found) result.found.push({ path, found })
  result.files.push({ path, lessonId, locale, text, lesson, media: new Map(), sound: lesson.content !== null })
}

async function checkMediaOf(result: CheckedCourse, before: CheckMemory): Promise<void> {
  const inspected = async (path: string): Promise<InspectedMedium | undefined> => {
    const entry = result.folder.files.get(path)
    if (!entry) return undefined
    const key = `${path} ${entry.stamp}`
    const medium = before.media.get(key) ?? (await inspectMedium(entry.absolute, entry.size, path))
    result.memory.media.set(key, medium)
    result.media.set(path, medium)
    return medium
  }
  for (const file of result.files) {
    const findings = new Findings()
    await checkMedia(file, [...result.folder.files.keys()], inspected, findings.report)
    for (const found of findings.sorted()) result.found.push({ path: file.path, found })
    if (hasErrors(findings.list)) file.sound = false
  }
}

const sizeOf = (medium: InspectedMedium | undefined) =>
  medium?.width && medium.height ? { width: medium.width, height: medium.height } : null

/** What a lesson says of itself: how long it takes, what it serves, when somebody last looked. */
async function checkFacts(result: CheckedCourse, today: Day | null): Promise<void> {
  const controls = await controlIds(result.folder.root)
  const around = result.files.some(({ lesson }) => lesson.pages.length > 0) ? await coursesAround(result.folder.root) : null
  for (const file of result.files) {
    const { content } = file.lesson
    if (!content) continue
    const seconds = (name: string) => result.media.get(file.media.get(name) ?? '')?.seconds ?? 0
    const findings = new Findings()
    checkLayers({ content, media: file.lesson.media }, (name) => sizeOf(result.media.get(file.media.get(name) ?? '')), findings.report)
    checkFrontFacts(content, { minutes: minutesFor(content, seconds), controls, today }, findings.report)
    if (around) checkPages(file.lesson.pages, around, findings.report)
    for (const found of findings.sorted()) result.found.push({ path: file.path, found })
  }
}
