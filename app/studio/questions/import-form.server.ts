import { MaxPartSizeExceededError, unstable_createMemoryUploadHandler, unstable_parseMultipartFormData } from '@remix-run/node'
import { decodeFile } from '~/people/import/decode-file'
import { sha256 } from '~/platform/ids.server'
import { DEFAULT_LOCALE, isLocale, type Locale } from '~/platform/locale'
import { FORMATS, IMPORT_MAX_BYTES, type ImportFormat } from './imported'
import type { ImportFault, ImportValues } from './import-values'

export interface ImportForm {
  intent: 'preview' | 'insert'
  values: ImportValues
  fileName: string
  fault: ImportFault | null
}

const PART_MAX = 4 * IMPORT_MAX_BYTES // to be told that it is too long, a text must arrive

/** The form with what was typed, or what the file says. */
export async function readImportForm(request: Request): Promise<ImportForm> {
  const handler = unstable_createMemoryUploadHandler({ maxPartSize: PART_MAX })
  let form: FormData
  try {
    form = await unstable_parseMultipartFormData(request, handler)
  } catch (error) {
    if (!(error instanceof MaxPartSizeExceededError)) throw error
    return { intent: 'preview', values: emptyValues(), fileName: '', fault: 'tooLarge' }
  }
  const values = valuesIn(form)
  const file = form.get('datei')
  const intent = form.get('intent') === 'insert' ? 'insert' : 'preview'
  const answer = { intent, values, fileName: '', fault: null } satisfies ImportForm as ImportForm
  if (file instanceof File && file.name !== '') return withFile(answer, file)
  if (values.text.trim() === '') return { ...answer, fault: 'nothing' }
  if (Buffer.byteLength(values.text) > IMPORT_MAX_BYTES) return { ...answer, fault: 'tooLarge' }
  return answer
}

async function withFile(answer: ImportForm, file: File): Promise<ImportForm> {
  const typed = answer.values.text.trim() !== '' && sha256(answer.values.text) !== answer.values.fromFile
  if (typed) return { ...answer, fault: 'both' }
  if (file.size > IMPORT_MAX_BYTES) return { ...answer, fault: 'tooLarge' }
  const decoded = decodeFile(new Uint8Array(await file.arrayBuffer()))
  if (!decoded.ok) return { ...answer, fault: decoded.problem }
  const values = { ...answer.values, text: decoded.text, fromFile: sha256(decoded.text) }
  return { ...answer, intent: 'preview', values, fileName: file.name }
}

const emptyValues = (): ImportValues => ({
  text: '',
  format: 'auto',
  place: '',
  title: '',
  language: DEFAULT_LOCALE,
  placeholders: true,
  fromFile: '',
  previewed: '',
})

function valuesIn(form: FormData): ImportValues {
  const text = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
  const format = text('format')
  const language = text('sprache')
  return {
    text: text('text').replace(/\r\n?/g, '\n'),
    format: (FORMATS as readonly string[]).includes(format) ? (format as ImportFormat) : 'auto',
    place: text('ziel').slice(0, 300),
    title: text('titel').trim().slice(0, 300),
    language: isLocale(language) ? (language as Locale) : DEFAULT_LOCALE,
    placeholders: form.get('ziel') === null || form.get('platzhalter') !== null,
    fromFile: text('aus').slice(0, 64),
    previewed: text('gesehen').slice(0, 64),
  }
}

/** What a preview stands for: a text that was changed since is shown again before it is taken. */
export const previewMark = (text: string, format: ImportFormat): string => sha256(`${format} ${text}`)
