import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fileResponse, safeTarget } from './http.server'

describe('where a person is sent after sign-in', () => {
  test.each(['/', '/kurse', '/kurse/phishing/erkennen?abschnitt=2#quiz', '/leitung?bereich=B%C3%BCrgerb%C3%BCro'])(
    'may be a page of ours: %s',
    (target) => expect(safeTarget(target)).toBe(target),
  )

  test.each([
    'https://evil.example/',
    'HTTPS:evil.example',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\\/evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '\t//evil.example',
    ' //evil.example',
    '/.//evil.example',
    '/..//evil.example',
    '/kurse/..//evil.example',
    '/%2e//evil.example',
    '/.\\\\evil.example',
    '/./\\evil.example',
    '/\t/[::',
    'javascript:alert(1)',
    'data:text/html,x',
    'evil.example',
    '@evil.example',
    '',
    null,
    undefined,
    ['/kurse'],
    { toString: () => '/kurse' },
  ])('is never a stranger’s address: %j', (target) => {
    expect(safeTarget(target, '/zurueck')).toBe('/zurueck')
  })

  test('stays on our host for a browser that resolves it', () => {
    for (const target of ['/a//b', '/kurse/..', '/;//evil.example', '/?//evil.example', '/#//evil.example', '/@evil.example']) {
      expect(new URL(safeTarget(target), 'https://schulung.example').host).toBe('schulung.example')
    }
  })
})

describe('a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wachsam-file-'))
  const file = join(folder, 'film.mp4')
  beforeAll(() => writeFileSync(file, '0123456789'))
  afterAll(() => rmSync(folder, { recursive: true }))

  const ask = (range?: string, path = file) =>
    fileResponse(new Request('http://x.example/', { headers: range ? { Range: range } : {} }), path, {
      'Content-Type': 'video/mp4',
    })

  test('is answered whole without a range', async () => {
    const answer = await ask()
    expect([answer.status, answer.headers.get('Content-Length'), await answer.text()]).toEqual([200, '10', '0123456789'])
  })

  test.each([
    ['bytes=2-4', 'bytes 2-4/10', '234'],
    ['bytes=7-', 'bytes 7-9/10', '789'],
    ['bytes=-2', 'bytes 8-9/10', '89'],
    ['bytes=8-99', 'bytes 8-9/10', '89'],
  ])('is answered in part: %s', async (range, contentRange, text) => {
    const answer = await ask(range)
    expect([answer.status, answer.headers.get('Content-Range'), await answer.text()]).toEqual([206, contentRange, text])
  })

  test('refuses a range outside it and is not found when missing', async () => {
    expect((await ask('bytes=20-30')).status).toBe(416)
    expect((await ask(undefined, join(folder, 'none'))).status).toBe(404)
    expect((await ask(undefined, folder)).status).toBe(404)
  })
})
