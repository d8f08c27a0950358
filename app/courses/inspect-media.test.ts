import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inspectMedium } from './inspect-media.server'

let folder: string

beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'wachsam-media-'))))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function inspect(name: string, bytes: string | Uint8Array) {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return inspectMedium(path, Buffer.byteLength(bytes))
}

const photo = () => sharp({ create: { width: 30, height: 20, channels: 3, background: '#2044aa' } })

test.each(['png', 'jpeg', 'webp', 'avif'] as const)('the size of a picture is known: %s', async (kind) => {
  expect(await inspect(`bild.${kind}`, await photo()[kind]().toBuffer())).toEqual({ seconds: null, width: 30, height: 20 })
})

test.each([3, 6, 8])('as it is shown, not as the camera held it: orientation %i', async (orientation) => {
  const bytes = await photo().jpeg().withMetadata({ orientation }).toBuffer()
  expect(await inspect('foto.jpg', bytes)).toMatchObject(orientation === 3 ? { width: 30, height: 20 } : { width: 20, height: 30 })
})

test.each([
  ['by its frame', '<svg viewBox="0 0 420 920"/>', { width: 420, height: 920 }],
  ['by its width, where the height follows', '<svg width="210" viewBox="0 0 420 920"/>', { width: 210, height: 460 }],
  ['by its frame where its size is a share', '<svg width="100%" height="100%" viewBox="0 0 420 920"/>', { width: 420, height: 920 }],
])('a drawing’s too: %s', async (_name, svg, size) => {
  expect(await inspect('zeichnung.svg', svg)).toMatchObject(size)
})

test.each([
  ['that tells none', 'ohne.svg', '<svg xmlns="http://www.w3.org/2000/svg"></svg>'],
  ['that is cut off', 'kurz.png', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')],
])('a picture %s may be used without', async (_name, file, bytes) => {
  expect(await inspect(file, bytes)).toEqual({ seconds: null })
})
