import type { Dirent } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { env } from '~/platform/env.server'
import { readCatalogue, type ControlCatalogue } from './controls'
import { readText } from './course-folder.server'
import type { Found } from './findings'

export const CONTROLS_FOLDER = 'controls'

interface CatalogueFile {
  path: string
  catalogue: ControlCatalogue | null
  found: Found[]
}

const known = new Map<string, { stamp: string; read: CatalogueFile }>()

/** The catalogues in a folder, the broken ones with what is wrong in them. */
export async function cataloguesIn(folder: string): Promise<CatalogueFile[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((): Dirent[] => [])
  const names = entries.filter(({ name }) => name.endsWith('.json') && !name.startsWith('.')).map(({ name }) => name)
  return Promise.all(names.sort().map((name) => catalogueFile(join(folder, name))))
}

export async function catalogueFile(path: string): Promise<CatalogueFile> {
  const info = await stat(path).catch(() => null)
  const stamp = `${info?.size} ${info?.mtimeMs}`
  const held = known.get(path)
  if (held?.stamp === stamp) return held.read
  const text = await readText(path)
  const read: CatalogueFile = 'finding' in text ? { path, catalogue: null, found: [text.finding] } : { path, ...readCatalogue(text.text) }
  known.set(path, { stamp, read })
  return read
}

/** The town's own catalogues lie over the shipped ones, by their ids; `also` names further folders of content. */
export async function controlCatalogues(also: string[] = []): Promise<ControlCatalogue[]> {
  const { shippedContentDir, contentDir } = env()
  const byId = new Map<string, ControlCatalogue>()
  for (const root of [shippedContentDir, contentDir, ...also]) {
    for (const { catalogue } of await cataloguesIn(join(root, CONTROLS_FOLDER))) if (catalogue) byId.set(catalogue.id, catalogue)
  }
  return [...byId.values()]
}

/** Catalogues that cannot be used, as they are seen from where the command runs. */
export async function brokenCatalogues(): Promise<string[]> {
  const { shippedContentDir, contentDir } = env()
  const read = await Promise.all([shippedContentDir, contentDir].map((root) => cataloguesIn(join(root, CONTROLS_FOLDER))))
  return read.flat().flatMap(({ path, catalogue }) => (catalogue ? [] : [relative(process.cwd(), path)]))
}

/** Ids of every control that a lesson of this course's folder may name. */
export async function controlIds(courseFolder: string): Promise<ReadonlySet<string>> {
  const catalogues = await controlCatalogues([join(courseFolder, '../..')])
  return new Set(catalogues.flatMap(({ controls }) => controls.map(({ id }) => id)))
}
