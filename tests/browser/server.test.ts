import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { settings, wachsam } from './command'

// `npm start` on an empty folder, as on the first day.

const dataDir = mkdtempSync(join(tmpdir(), 'wachsam-first-'))
let server: ChildProcess
let terminal = ''
let address = ''

beforeAll(async () => {
  server = spawn(process.execPath, ['app/cli/wachsam.mjs', 'serve', '--lang', 'en'], {
    env: settings(dataDir, { PORT: '0' }),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  await new Promise<void>((resolve, reject) => {
    server.stdout?.on('data', (chunk: Buffer) => {
      terminal += chunk.toString()
      if (/einrichten/.test(terminal)) resolve()
    })
    server.once('exit', (code) => reject(new Error(`ended with ${code}: ${terminal}`)))
  })
  address = /running: (http:\/\/\S+)/.exec(terminal)?.[1] ?? ''
})

afterAll(() => {
  server.kill('SIGKILL')
  rmSync(dataDir, { recursive: true, force: true })
})

describe('a first start', () => {
  test('is ready, and prints the one-time address for the first administrator', async () => {
    expect(await (await fetch(`${address}/healthz`)).json()).toEqual({ ok: true, reasons: [] })
    expect(terminal).toMatch(/\/einrichten\/[\w-]{43}/)
  })

  test('shows a stranger the sign-in page in the browser’s language', async () => {
    const page = async (language: string) => (await fetch(address, { headers: { 'Accept-Language': language } })).text()
    expect(await page('en-GB,en;q=0.9')).toContain('Sign in')
    expect(await page('fr')).toContain('Anmelden')
  })

  test('answers with a strict Content-Security-Policy, a request id, and for no cache', async () => {
    const { headers } = await fetch(address)
    const policy = headers.get('Content-Security-Policy') ?? ''
    expect(policy).toContain("default-src 'self'")
    expect(policy).toMatch(/script-src 'self' 'nonce-[^']+';/)
    expect(policy).not.toMatch(/unsafe/)
    expect(headers.get('X-Request-Id')).toMatch(/^[0-9a-f-]{36}$/)
    expect(headers.get('Cache-Control')).toBe('private, no-store')
  })

  test('lets the first administrator in, to whom every step is still open', async () => {
    const setup = address + (/\/einrichten\/[\w-]{43}/.exec(terminal)?.[0] ?? '')
    const person = { firstName: 'Ada', lastName: 'Probe', email: 'ada@probe.example', password: 'Regenschirm Kaktus Omnibus' }
    const made = await fetch(setup, { method: 'POST', redirect: 'manual', body: new URLSearchParams(person) })
    const cookie = made.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ')
    const html = await (await fetch(`${address}/verwaltung`, { headers: { cookie, 'Accept-Language': 'en' } })).text()
    expect([html.split('>open<').length - 1, html.split('>done<').length - 1]).toEqual([6, 0])
  })

  test('knows no page by a wrong address, and says so in words', async () => {
    const answer = await fetch(`${address}/gibt-es-nicht`, { headers: { 'Accept-Language': 'de' } })
    expect(answer.status).toBe(404)
    expect(await answer.text()).toContain('Diese Seite gibt es nicht')
  })

  test('ends on SIGTERM only after the running request has its answer', async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve))
    const body = new URLSearchParams({ login: 'niemand@stadt.example', password: 'falsch falsch falsch' })
    const running = fetch(`${address}/anmelden`, { method: 'POST', body, headers: { Origin: address } })
    await new Promise((resolve) => setTimeout(resolve, 20)) // let it reach the server
    server.kill('SIGTERM')
    expect((await running).status).toBe(400)
    expect(await ended).toBe(0)
  })
})

describe('the command', () => {
  test('answers wrong usage with one sentence on standard error', async () => {
    const result = await wachsam(dataDir, 'report', 'coverage', '--as-of', '2026-02-30')
    expect(result).toMatchObject({ code: 2, stdout: '' })
    expect(result.stderr).toContain('2026-02-30')
    expect(result.stderr.trim().split('\n')).toHaveLength(1)
  })
})
