import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { env } from '~/platform/env.server'
import { withReference } from './reference'

export const REFERENCE_FILE = 'content/README.md'

const path = () => join(env().shippedContentDir, 'README.md')

export async function referenceIsCurrent(): Promise<boolean> {
  const guide = await readFile(path(), 'utf8')
  return guide === withReference(guide)
}

export async function writeReference(): Promise<void> {
  await writeFile(path(), withReference(await readFile(path(), 'utf8')))
}
