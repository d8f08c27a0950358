import { beforeAll, describe, expect, test } from 'vitest'
import { openSession } from '~/auth/sign-in.server'
import { answerOf, BASE, get, post } from '~/auth/test-answers'
import { person, withCookie } from '~/auth/test-people'
import { giveRole } from '~/people/roles.server'
import { db } from '~/platform/db.server'
import { dayOf } from '~/platform/time'
import * as list from './_admin.verwaltung.barrieren'
import * as statement from './_auth.barrierefreiheit'

const now = new Date()
let administrator = ''
let learner = ''

beforeAll(async () => {
  const admin = await person()
  await giveRole({ personId: admin, role: 'administrator', from: dayOf(now) }, { now, day: dayOf(now), actor: null })
  administrator = await openSession(admin, now)
  learner = await openSession(await person(), now)
})

const report = (fields: Record<string, string>) => answerOf(statement.action, post('/barrierefreiheit', fields))
const listed = async (as = administrator) => answerOf(list.loader, withCookie(as, `${BASE}/verwaltung/barrieren`))

interface Reports {
  open: { id: string; place: string; contact: string | null }[]
  done: { id: string; contact: string | null }[]
}

describe('a barrier', () => {
  test('told by a stranger reaches the administrator, and is done once', async () => {
    expect((await report({ place: 'Quiz', text: 'Ich sehe die Frage nicht.', contact: 'ich@ort.example' })).to).toContain('gesendet')
    const { open } = JSON.parse((await listed()).data) as Reports
    expect(open).toMatchObject([{ place: 'Quiz', contact: 'ich@ort.example' }])
    await answerOf(list.action, post('/verwaltung/barrieren', { meldung: open[0]?.id ?? '' }, administrator))
    const after = JSON.parse((await listed()).data) as Reports
    expect(after).toMatchObject({ open: [], done: [{ id: open[0]?.id, contact: null }] })
  })

  test('without a text is asked for it, and what was typed stays', async () => {
    const { status, data } = await report({ place: 'Start', text: ' ', contact: '' })
    expect([status, JSON.parse(data)]).toEqual([400, { typed: { place: 'Start', text: ' ', contact: '' }, faults: ['text'], full: false }])
  })

  test('list is for administrators alone', async () => {
    expect((await listed(learner)).status).toBe(403)
    expect((await answerOf(list.action, post('/verwaltung/barrieren', { meldung: 'x' }, learner))).status).toBe(403)
    expect((await answerOf(statement.loader, get('/barrierefreiheit'))).status).toBe(200)
  })

  test('flood is stopped without losing the text', async () => {
    const rows = Array.from({ length: 200 }, (_, index) => ({ id: `f${index}`, reportedAt: now, place: 'x', text: 'x' }))
    await db.barrierReport.createMany({ data: rows })
    const { status, data } = await report({ place: 'Start', text: 'Text', contact: '' })
    expect([status, JSON.parse(data)]).toMatchObject([429, { full: true, typed: { text: 'Text' } }])
  })
})
