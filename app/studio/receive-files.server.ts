import { unstable_parseMultipartFormData } from '@remix-run/node'
import { badRequest } from '~/platform/http.server'
import { maxBytesOf, UPLOAD_MAX_BYTES } from './upload-limits'

export interface Received {
  form: FormData
  /** Names of files that were not kept: each is bigger than its kind may be. */
  tooBig: string[]
}

const FIELD_MAX_BYTES = 10_000

class TooMuch extends Error {}

/** Reads uploaded files, no more of each than is allowed. Null: all together are too much, which is noticed before they are read. */
export async function receiveFiles(request: Request, max = UPLOAD_MAX_BYTES): Promise<Received | null> {
  if (Number(request.headers.get('Content-Length') ?? 0) > max) return null
  const tooBig: string[] = []
  let all = 0
  const handler: Parameters<typeof unstable_parseMultipartFormData>[1] = async ({ filename, contentType, data }) => {
    const limit = filename === undefined ? FIELD_MAX_BYTES : maxBytesOf(filename)
    const chunks: Uint8Array<ArrayBuffer>[] = []
    let size = 0
    for await (const chunk of data) {
      size += chunk.byteLength
      all += chunk.byteLength
      if (all > max) throw new TooMuch()
      if (size <= limit) chunks.push(new Uint8Array(chunk))
      else chunks.length = 0
    }
    if (size > limit && filename) tooBig.push(filename.normalize('NFC'))
    if (size > limit) return undefined
    return filename === undefined ? new TextDecoder().decode(Buffer.concat(chunks)) : new File(chunks, filename, { type: contentType })
  }
  try {
    return { form: await unstable_parseMultipartFormData(request, handler), tooBig }
  } catch (error) {
    if (error instanceof TooMuch) return null
    throw badRequest('form') // cut off on its way, or no form
  }
}
