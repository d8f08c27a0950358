import {
  unstable_createMemoryUploadHandler,
  unstable_parseMultipartFormData,
  MaxPartSizeExceededError,
} from '@remix-run/node'
import type { ImportFiles } from './check-files'

const MEGABYTE = 1024 * 1024
export const UPLOAD_LIMIT_MB = 10

export type Upload = { ok: true; files: ImportFiles } | { ok: false; fault: UploadFault }
export type UploadFault = 'tooLarge' | 'fileMissing'

/** The two files of the import form; a browser without JavaScript sends the same. */
export async function readUpload(request: Request): Promise<Upload> {
  const handler = unstable_createMemoryUploadHandler({ maxPartSize: UPLOAD_LIMIT_MB * MEGABYTE })
  try {
    const form = await unstable_parseMultipartFormData(request, handler)
    const units = await bytesOf(form.get('units'))
    const employees = await bytesOf(form.get('employees'))
    return units && employees ? { ok: true, files: { units, employees } } : { ok: false, fault: 'fileMissing' }
  } catch (error) {
    if (error instanceof MaxPartSizeExceededError) return { ok: false, fault: 'tooLarge' }
    throw error
  }
}

/** A field without a chosen file arrives as an empty file without a name. */
async function bytesOf(entry: FormDataEntryValue | null): Promise<Uint8Array | null> {
  if (!(entry instanceof File) || entry.name === '') return null
  return new Uint8Array(await entry.arrayBuffer())
}
