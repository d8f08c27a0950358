import { beforeAll, describe, expect, test } from 'vitest'
import { completeEnrolment, openVoluntary } from '~/assignments/enrolments.server'
import { openSession } from '~/auth/sign-in.server'
import { answerOf, BASE, get } from '~/auth/test-answers'
import { person, withCookie } from '~/auth/test-people'
import { db } from '~/platform/db.server'
import { addDays, dayOf, type Day } from '~/platform/time'
import { serveCourse } from '../../tests/support/serve-course'
import * as checking from './_auth.pruefen.($code)'
import * as certificatePage from './_learn.zertifikat.$course'

const today = dayOf(new Date())
let versionHash = ''
let cookie = ''
let stranger = ''

async function complete(personId: string, day: Day) {
  const now = new Date(`${day}T10:00:00Z`)
  const { id } = await openVoluntary(personId, 'phishing', now, day)
  await db.$transaction((tx) => completeEnrolment({ enrolmentId: id, personId, versionHash, validity: 'P1Y', now, day }, tx))
}

beforeAll(async () => {
  versionHash = (await serveCourse()).versionHash
  const me = await person({ firstName: 'Łucja', lastName: 'Groß' })
  await complete(me, addDays(today, -10))
  cookie = await openSession(me, new Date())
  stranger = await openSession(await person(), new Date())
})

interface Shown {
  certificate: { name: string; course: string; code: string; expired: boolean; completedOn: Day } | null
}

async function certificate(as = cookie) {
  const { status, data } = await answerOf(certificatePage.loader, withCookie(as, `${BASE}/zertifikat/phishing`), { course: 'phishing' })
  return { status, shown: status === 200 ? (JSON.parse(data) as Shown).certificate : null }
}

async function check(code: string) {
  const { data } = await answerOf(checking.loader, get(`/pruefen/${code}`), { code })
  return (JSON.parse(data) as Shown).certificate
}

describe('a certificate', () => {
  test('names person, course and day, and keeps its code', async () => {
    const { shown } = await certificate()
    expect(shown).toMatchObject({ name: 'Łucja Groß', course: 'Phishing', completedOn: addDays(today, -10), expired: false })
    expect(shown?.code).toMatch(/^(\w{4}-){3}\w{4}$/)
    expect((await certificate()).shown?.code).toBe(shown?.code)
  })

  test('is only for who has completed the course, and only for themselves', async () => {
    expect((await certificate(stranger)).status).toBe(404)
    expect((await certificate('')).status).toBe(302)
  })

  test('can be checked by a stranger with its code, however it is typed', async () => {
    const code = (await certificate()).shown?.code ?? ''
    for (const typed of [code, code.toLowerCase(), code.replaceAll('-', ' ')]) expect(await check(typed)).toMatchObject({ name: 'Łucja Groß' })
    expect(await check(code.replace(/.$/, (last) => (last === '3' ? '4' : '3')))).toBeNull()
    expect(await check('../..')).toBeNull()
  })

  test('says when it is no longer valid', async () => {
    const old = await person({ firstName: 'Alt', lastName: 'Abgelaufen' })
    await complete(old, addDays(today, -500))
    const { shown } = await certificate(await openSession(old, new Date()))
    expect(shown).toMatchObject({ expired: true })
    expect(await check(shown?.code ?? '')).toMatchObject({ expired: true })
  })
})
