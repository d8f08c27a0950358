import type { Locale } from '~/platform/locale'
import type { Day } from '~/platform/time'
import { studioOverview } from '../overview.server'
import type { ImportDone } from './import-done'
import { previewMark, type ImportForm } from './import-form.server'
import { placeOf, type ImportFault, type ImportTarget, type ImportValues } from './import-values'
import type { ImportFormat } from './imported'
import { idsTaken, insertQuestions } from './insert-questions.server'
import { formatOf, readImport, shownQuestions, type NamedTrouble } from './read-import.server'
import type { ShownQuestion } from './shown-question'

/** What the page shows when nothing was inserted. */
export interface ImportAnswer {
  values: ImportValues
  fault: ImportFault | null
  preview: { format: ImportFormat; questions: ShownQuestion[]; troubles: NamedTrouble[]; tooMany: boolean } | null
}

interface Importing {
  locale: Locale
  personId: string
  now: Date
}

/** Shows what a text holds and, asked to, inserts just that. */
export async function importQuestions(form: ImportForm, importing: Importing): Promise<{ done: ImportDone } | ImportAnswer> {
  const { values, fault } = form
  if (fault) return { values, fault, preview: null }
  const format = values.format === 'auto' ? formatOf(values.text, form.fileName) : values.format
  const mark = previewMark(values.text, format)
  const isSeen = values.previewed === mark
  const wish = form.intent === 'insert' && isSeen ? await insert(values, format, importing) : form.intent === 'insert' ? 'changed' : null
  if (wish !== null && typeof wish !== 'string') return { done: wish }
  const read = await readImport(values.text, format, importing.locale)
  const { questions, troubles, tooMany } = { ...read, questions: shownQuestions(read) }
  return {
    values: { ...values, previewed: mark },
    fault: wish ?? (questions.length === 0 ? 'noneReadable' : null),
    preview: { format, questions, troubles, tooMany },
  }
}

async function insert(values: ImportValues, format: ImportFormat, { locale, personId, now }: Importing): Promise<ImportDone | ImportFault> {
  const place = placeOf(values.place)
  if (!place) return 'placeMissing'
  if (place.quizId === null && values.title === '') return 'titleMissing'
  const taken = await idsTaken({ ...place, personId, now })
  if (!taken) return 'lessonGone'
  const { questions } = await readImport(values.text, format, locale, taken)
  if (questions.length === 0) return 'noneReadable'
  const { title, language, placeholders } = values
  const inserted = await insertQuestions({ ...place, title, language, placeholders, personId, now }, questions.map(({ question }) => question))
  if (!inserted.ok) return inserted.fault
  const { marked, missing } = inserted
  return { course: place.courseId, lesson: place.lessonId, language, count: questions.length, marked, missing }
}

/** Every lesson there is, drafts among them. */
export async function importTargets(locale: Locale, day: Day): Promise<ImportTarget[]> {
  const courses = await studioOverview(locale, day)
  return courses.flatMap((course) =>
    course.lessons.map((lesson) => ({
      courseId: course.id,
      courseTitle: course.title,
      lessonId: lesson.id,
      lessonTitle: lesson.title,
      quizzes: lesson.quizzes,
    })),
  )
}
