import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { buildFilms } from './build-film.server'
import { findBrowser, findFfmpeg } from './programs.server'

let folder: string
const program = async (name: string) => {
  await writeFile(join(folder, name), '')
  await chmod(join(folder, name), 0o755)
  return join(folder, name)
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wachsam-programs-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('the programs a film needs', () => {
  it('takes the browser that is named before any on the path', async () => {
    await program('chromium')
    const named = await program('mine')
    expect(await findBrowser({ PATH: folder, CHROMIUM_PATH: named })).toBe(named)
    expect(await findBrowser({ PATH: folder, CHROMIUM_PATH: ' ' })).toBe(join(folder, 'chromium'))
  })

  it('says which one is missing', async () => {
    await expect(findBrowser({ PATH: folder })).rejects.toMatchObject({ problem: 'noBrowser' })
    await expect(findBrowser({ PATH: folder, CHROMIUM_PATH: '/nowhere/chromium' })).rejects.toMatchObject({ problem: 'noBrowser' })
    await expect(findFfmpeg({ PATH: folder })).rejects.toMatchObject({ problem: 'noFfmpeg' })
    await expect(findFfmpeg({})).rejects.toMatchObject({ problem: 'noFfmpeg' })
  })

  it('asks for the storyboard first', async () => {
    await expect(buildFilms(folder, { environment: {} })).rejects.toMatchObject({ problem: 'noStoryboard', values: { folder } })
  })

  it('tells an author’s findings without needing any program', async () => {
    await writeFile(join(folder, 'storyboard.yaml'), 'poster: 1\nscenes: []\n')
    expect(await buildFilms(folder, { environment: {} })).toMatchObject({ ok: false, findings: [{ line: 2, rule: 'schema' }] })
  })
})
