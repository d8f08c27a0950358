import { isMap, parseDocument, type Document } from 'yaml'
import { knownCourses } from '~/courses/content-store.server'
import { COURSE_FILE } from '~/courses/course-folder.server'
import { db } from '~/platform/db.server'
import { badRequest, notFound } from '~/platform/http.server'
import type { Day } from '~/platform/time'
import { openDraft, saveDraft } from './drafts.server'
import type { CourseValues, NewCourseValues } from './course-values'
import { idFrom } from '~/courses/id-from'

interface Editing {
  courseId: string
  personId: string
  now: Date
}

/** Changes course.yaml in its draft, comments and all; false when somebody was faster. */
async function change({ courseId, personId, now }: Editing, edit: (document: Document.Parsed) => void): Promise<boolean> {
  const place = { courseId, path: COURSE_FILE, personId, now }
  const draft = await openDraft(place)
  if (draft.text === '') throw notFound()
  const document = parseDocument(draft.text)
  if (document.errors.length > 0) throw badRequest('course.yaml')
  edit(document)
  return (await saveDraft({ ...place, text: document.toString({ lineWidth: 0 }), revision: draft.revision })).ok
}

const lessonsIn = (document: Document.Parsed) => document.get('lessons') as { items: unknown[] } | undefined

export const moveLesson = (editing: Editing, lessonId: string, by: -1 | 1): Promise<boolean> =>
  change(editing, (document) => {
    const items = lessonsIn(document)?.items ?? []
    const from = items.findIndex((item) => isMap(item) && item.get('id') === lessonId)
    const to = from + by
    if (from < 0 || to < 0 || to >= items.length) return
    const [moved] = items.splice(from, 1)
    items.splice(to, 0, moved)
  })

export const changeCourse = (editing: Editing, values: CourseValues): Promise<boolean> =>
  change(editing, (document) => {
    const { titleDe, titleEn, summaryDe, summaryEn, minutes } = values
    document.setIn(['title', 'de'], titleDe)
    document.setIn(['title', 'en'], titleEn)
    document.setIn(['summary', 'de'], summaryDe)
    document.setIn(['summary', 'en'], summaryEn)
    document.set('minutes', minutes)
    for (const key of ['validity', 'picture'] as const) {
      if (values[key]) document.set(key, values[key])
      else document.delete(key)
    }
  })

/** `day`: from then on nobody is assigned it; null: it is back. */
export const retireCourse = (editing: Editing, day: Day | null): Promise<boolean> =>
  change(editing, (document) => void (day ? document.set('retired', day) : document.delete('retired')))

/** A lesson more at the end, with a first text in both languages. */
export async function addLesson(editing: Editing, titles: { de: string; en: string }): Promise<string | null> {
  const { courseId, personId, now } = editing
  let id = ''
  let folder = ''
  const kept = await change(editing, (document) => {
    const items = lessonsIn(document)?.items ?? []
    const taken = items.flatMap((item) => (isMap(item) ? [String(item.get('id'))] : []))
    id = idFrom(titles.de, taken)
    folder = `${items.length + 1}-${id}`
    document.addIn(['lessons'], document.createNode({ id, folder }, { flow: true }))
  })
  if (!kept) return null
  for (const language of ['de', 'en'] as const) {
    await saveDraft({ courseId, path: `${folder}/${language}.mdx`, text: firstText(titles[language], language), revision: 0, personId, now })
  }
  return id
}

/** Begins a course as drafts: nobody sees it before it is published. */
export async function newCourse(values: NewCourseValues, { personId, now }: Omit<Editing, 'courseId'>): Promise<string> {
  const begun = await db.draft.findMany({ distinct: ['courseId'], select: { courseId: true } })
  const courseId = idFrom(values.titleDe, [...knownCourses(), ...begun.map((draft) => draft.courseId)])
  const lessonId = idFrom(values.lessonDe, [])
  const folder = `1-${lessonId}`
  const save = (path: string, text: string) => saveDraft({ courseId, path, text, revision: 0, personId, now })
  await save(COURSE_FILE, courseFile(courseId, { lessonId, folder }, values))
  await save(`${folder}/de.mdx`, firstText(values.lessonDe, 'de'))
  await save(`${folder}/en.mdx`, firstText(values.lessonEn, 'en'))
  return courseId
}

function courseFile(id: string, { lessonId, folder }: { lessonId: string; folder: string }, values: NewCourseValues): string {
  const { titleDe, titleEn, summaryDe, summaryEn, minutes, validity, picture } = values
  const document = parseDocument('')
  document.contents = document.createNode({
    id,
    title: { de: titleDe, en: titleEn },
    summary: { de: summaryDe, en: summaryEn },
    minutes,
    ...(validity && { validity }),
    ...(picture && { picture }),
    lessons: [{ id: lessonId, folder }],
  }) as typeof document.contents
  return document.toString({ lineWidth: 0 })
}

const FIRST = {
  de: 'Schreiben Sie hier, worum es geht. Bausteine wie Quiz und Checkliste finden Sie in der Palette.',
  en: 'Write here what it is about. You find components such as quiz and checklist in the palette.',
}

const firstText = (title: string, language: 'de' | 'en') => `---\ntitle: ${JSON.stringify(title)}\n---\n\n${FIRST[language]}\n`
