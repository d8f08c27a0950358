import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { wachsam } from './command'
import type { Town, TownPerson } from './town'

/** Who joins the town for the tests: each story has a learner of its own, new, with the course before them. */
const STORIES = {
  link: 'de',
  film: 'de',
  course: 'de',
  quiz: 'en',
  tabs: 'de',
  offline: 'de',
  ticking: 'en',
  plainGerman: 'de',
  plainEnglish: 'en',
  keyboard: 'de',
  kinds: 'de',
  plainKinds: 'de',
  exercises: 'de',
  plainExercises: 'de',
  infographics: 'de',
  plainInfographics: 'de',
  secrecy: 'de',
  stranger: 'de',
  pages: 'de',
} as const

export type Story = keyof typeof STORIES

/** A department that no demo manager answers for. */
const UNIT = '10-2.2'
const PASSWORD = 'Regenschirm Kaktus Omnibus'

/** They come with HR's file, as employees do, and set their password by an invitation link. */
export async function joinLearners(town: Town): Promise<Record<Story, TownPerson>> {
  const stamp = Date.now().toString(36)
  const stories = Object.entries(STORIES).map(([story, locale], index) => ({
    story: story as Story,
    locale,
    name: `Kim ${story[0]?.toUpperCase()}${story.slice(1)}`,
    number: `N${stamp}${index}`,
    login: `${story.toLowerCase()}.${stamp}@musterhausen.example`,
  }))
  await importJoiners(
    town,
    stories.map(({ name, number, login, locale }) => `${number};${name.replace(' ', ';')};${login};${UNIT};${locale};;;Neu im Haus`),
  )
  const paths = await invite(town, stamp)
  const people = await Promise.all(
    stories.map(async ({ story, name, login }) => {
      const path = paths.get(login)
      if (!path) throw new Error(`no invitation for ${login}`)
      await post(`${town.address}${path}`, new URLSearchParams({ password: PASSWORD }))
      return [story, { part: story, name, login, password: PASSWORD }] as const
    }),
  )
  return Object.fromEntries(people) as Record<Story, TownPerson>
}

async function importJoiners({ dataDir }: Town, lines: string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'wachsam-joiners-'))
  const employees = join(folder, 'employees.csv')
  const today = new Date().toISOString().slice(0, 10)
  const joiners = lines.map((line) => line.replace(';;;', `;${today};;`))
  const before = readFileSync('prisma/demo/employees.csv', 'utf8')
  writeFileSync(employees, `${before.trimEnd()}\r\n${joiners.join('\r\n')}\r\n`)
  const { code, stderr } = await wachsam(dataDir, 'import', '--units', 'prisma/demo/units.csv', '--employees', employees)
  rmSync(folder, { recursive: true })
  if (code !== 0) throw new Error(`the learners could not join: ${stderr}`)
}

/** Login → path of the invitation, made by the administrator's page as a form without JavaScript. */
async function invite({ address, people }: Town, stamp: string): Promise<Map<string, string>> {
  const administrator = people.find(({ part }) => part === 'administrator')
  if (!administrator) throw new Error('no administrator')
  const { login, password } = administrator
  const signedIn = await post(`${address}/anmelden`, new URLSearchParams({ login, password }))
  const cookie = signedIn.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ')
  const list = `${address}/verwaltung/einladungen`
  const html = await (await fetch(`${list}?suche=${stamp}`, { headers: { cookie } })).text()
  const ids = [...html.matchAll(/id="person-([0-9a-f-]{36})"/g)].map((match) => ['person', match[1] ?? ''])
  const made = await (await post(list, new URLSearchParams(ids), cookie)).text()
  const links = made.matchAll(/<span class="muted">([^<]+)<\/span><code>([^<]+)<\/code>/g)
  return new Map([...links].map((match) => [match[1] ?? '', new URL(match[2] ?? '').pathname]))
}

async function post(address: string, body: URLSearchParams, cookie = ''): Promise<Response> {
  const response = await fetch(address, { method: 'POST', redirect: 'manual', headers: { cookie }, body })
  if (response.status >= 400) throw new Error(`${address} answered ${response.status}`)
  return response
}
