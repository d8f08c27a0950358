import {
  unstable_createMemoryUploadHandler,
  unstable_parseMultipartFormData,
  MaxPartSizeExceededError,
} from '@remix-run/node'
import type { NamedFiles } from './import-drafts.server'

const MEGABYTE = 1024 * 1024
export const UPLOAD_LIMIT_MB = 10

export type Upload = { ok: true; files: NamedFiles } | { ok: false; fault: UploadFault }
export type UploadFault = 'tooLarge' | 'fileMissing'

/** The two files of the import form; a browser without JavaScript sends the same. */
export async function readUpload(request: Request): Promise<Upload> {
  const handler = unstable_createMemoryUploadHandler({ maxPartSize: UPLOAD_LIMIT_MB * MEGABYTE })
  try {
    const form = await unstable_parseMultipartFormData(request, handler)
    const [units, employees] = [form.get('units'), form.get('employees')]
    if (!isChosen(units) || !isChosen(employees)) return { ok: false, fault: 'fileMissing' }
    const names = { units: units.name, employees: employees.name }
    return { ok: true, files: { units: await bytesOf(units), employees: await bytesOf(employees), names } }
  } catch (error) {
    if (error instanceof MaxPartSizeExceededError) return { ok: false, fault: 'tooLarge' }
    throw error
  }
}

/** A field without a chosen file arrives as an empty file without a name. */
const isChosen = (entry: FormDataEntryValue | null): entry is File => entry instanceof File && entry.name !== ''

const bytesOf = async (file: File) => new Uint8Array(await file.arrayBuffer())
