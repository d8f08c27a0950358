import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { person } from '~/auth/test-people'
import { openContent } from '~/courses/content-store.server'
import { mediumPath } from '~/courses/media-store.server'
import { MEDIA_MAX_BYTES } from '~/courses/media-types'
import { mediumResponse } from '~/courses/serve-medium.server'
import { db } from '~/platform/db.server'
import { env } from '~/platform/env.server'
import { dayOf } from '~/platform/time'
import { courseYaml, lesson, writeFiles } from '../../tests/support/sample-course'
import { saveDraft } from './drafts.server'
import { draftMedium } from './editor/serve-draft.server'
import { addMedia, lessonMedia, removeDraftMedium } from './media.server'
import { publishDrafts } from './publish.server'
import { receiveFiles } from './receive-files.server'

const PATH = 'eins/de.mdx'
const folder = () => join(env().contentDir, 'courses', 'probe')
const place = { courseId: 'probe', lessonId: 'eins' }
let trainer = ''

beforeAll(async () => {
  trainer = await person()
})

beforeEach(async () => {
  await db.draft.deleteMany()
  await db.draftMedium.deleteMany()
  rmSync(folder(), { recursive: true, force: true })
  writeFiles(folder(), {
    'course.yaml': courseYaml({ id: 'probe', lessons: ['eins'] }),
    'eins/de.mdx': lesson('Eins', 'Text.'),
    'eins/en.mdx': lesson('One', 'Text.'),
  })
  await openContent({ watch: false, shippedDir: join(env().dataDir, 'none') })
})

const add = (...files: File[]) => addMedia({ ...place, personId: trainer, now: new Date() }, files)
const svg = (inner = '') => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">${inner}</svg>`
const png = () => sharp({ create: { width: 4, height: 3, channels: 3, background: 'red' } }).png().toBuffer()
const names = async () => (await lessonMedia('probe', 'eins')).map(({ name, used, draft }) => [name, used, draft])

const use = (name: string) =>
  saveDraft({ courseId: 'probe', path: PATH, text: lesson('Eins', `![Ein Bild](${name})`), revision: 0, personId: trainer, now: new Date() })

const publish = () => {
  const now = new Date()
  return publishDrafts({ courseId: 'probe', note: 'Bild', repeat: false, overwrite: [], personId: trainer, now, day: dayOf(now) })
}

describe('an uploaded file', () => {
  test('is a draft until it is used and published, and only then there for learners', async () => {
    expect(await add(new File([svg('<script>alert(1)</script>')], 'Gebäude.svg'), new File([new Uint8Array(await png())], 'rest.png'))).toEqual({ added: 2, faults: [] })
    expect(await names()).toEqual([['Gebäude.svg', false, true], ['rest.png', false, true]])
    await use('Gebäude.svg')
    expect(await names()).toEqual([['Gebäude.svg', true, true], ['rest.png', false, true]])
    const { contentHash } = await db.draftMedium.findFirstOrThrow({ where: { path: 'eins/Gebäude.svg' } })
    const request = new Request('http://wachsam.example/')
    await expect(mediumResponse(request, contentHash, 'Gebäude.svg')).rejects.toMatchObject({ status: 404 })
    expect((await draftMedium(request, place, 'Gebäude.svg')).status).toBe(200)

    expect(await publish()).toMatchObject({ ok: true })
    expect(readFileSync(join(folder(), 'eins/Gebäude.svg'), 'utf8')).not.toContain('script')
    expect(existsSync(join(folder(), 'eins/rest.png'))).toBe(false)
    expect((await mediumResponse(request, contentHash, 'Gebäude.svg')).status).toBe(200)
    expect(await names()).toEqual([['Gebäude.svg', true, false], ['rest.png', false, true]])
  })

  test('can be taken back, its bytes are kept under their hash', async () => {
    await add(new File([svg()], 'a.svg'))
    const { contentHash } = await db.draftMedium.findFirstOrThrow()
    await removeDraftMedium(place, 'a.svg')
    expect(await names()).toEqual([])
    expect(existsSync(mediumPath(contentHash))).toBe(true)
  })

  test('replaces the one of its name in the folder on publishing', async () => {
    writeFiles(folder(), { 'eins/a.svg': svg(), 'eins/de.mdx': lesson('Eins', '![Ein Bild](a.svg)') })
    await openContent({ watch: false, shippedDir: join(env().dataDir, 'none') })
    await add(new File([svg('<rect width="4" height="3"/>')], 'a.svg'))
    expect(await names()).toEqual([['a.svg', true, true]])
    expect(await publish()).toMatchObject({ ok: true })
    expect(readFileSync(join(folder(), 'eins/a.svg'), 'utf8')).toContain('rect')
  })

  test.each([
    ['of no kind that can be used', 'programm.exe', 'MZ', 'type'],
    ['that is not what its name says', 'bild.png', 'kein Bild', 'broken'],
    ['that is another kind of picture', 'bild.jpg', svg(), 'broken'],
    ['of no name', '.svg', svg(), 'name'],
    ['of a name that leads elsewhere', '..\\..\\bild.svg', svg(), 'name'],
    ['that is no film', 'film.mp4', 'kein Film', 'broken'],
    ['with captions that say nothing', 'film.vtt', 'WEBVTT\n', 'broken'],
    ['bigger than its kind may be', 'film.vtt', 'W'.repeat(MEDIA_MAX_BYTES.captions + 1), 'tooBig'],
  ])('%s is refused', async (_why, name, content, fault) => {
    expect(await add(new File([content], name))).toEqual({ added: 0, faults: [{ name, fault }] })
    expect(await db.draftMedium.count()).toBe(0)
  })

  test('for a lesson that is not there finds none', async () => {
    await expect(addMedia({ courseId: 'probe', lessonId: 'zwei', personId: trainer, now: new Date() }, [])).rejects.toMatchObject({ status: 404 })
  })
})

describe('what arrives', () => {
  function upload(files: File[], headers: Record<string, string> = {}): Request {
    const body = new FormData()
    for (const file of files) body.append('datei', file)
    return new Request('http://wachsam.example/', { method: 'POST', body, headers })
  }
  const big = (bytes: number, name: string) => new File([new Uint8Array(bytes)], name)

  test('keeps the small beside one that is too big, which is named', async () => {
    const received = await receiveFiles(upload([big(MEDIA_MAX_BYTES.captions + 1, 'Über.vtt'), big(3, 'a.vtt')]))
    expect(received?.tooBig).toEqual(['Über.vtt'])
    expect(received?.form.getAll('datei').map((file) => (file as File).size)).toEqual([3])
  })

  test('is refused unread when it says that it is too much', async () => {
    const request = new Request('http://wachsam.example/', { method: 'POST', headers: { 'Content-Length': String(2 ** 31) } })
    expect(await receiveFiles(request)).toBeNull()
  })

  test('is cut off when it is too much without saying so', async () => {
    let sent = 0
    const start = new TextEncoder().encode('--x\r\nContent-Disposition: form-data; name="datei"; filename="a.mp4"\r\n\r\n')
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.enqueue(sent === 0 ? start : new Uint8Array(10_000))
        sent += 10_000
      },
    })
    const init = { method: 'POST', body, duplex: 'half' as const, headers: { 'Content-Type': 'multipart/form-data; boundary=x' } }
    expect(await receiveFiles(new Request('http://wachsam.example/', init), 100_000)).toBeNull()
    expect(sent).toBeLessThan(300_000)
  })

  test('broken off or no form is a bad request', async () => {
    const request = new Request('http://wachsam.example/', { method: 'POST', body: '--x\r\n', headers: { 'Content-Type': 'multipart/form-data; boundary=x' } })
    await expect(receiveFiles(request)).rejects.toMatchObject({ status: 400 })
  })
})
