import { expect, test } from 'vitest'
import { db } from './db.server'
import { migrate } from './migrate.server'

test('a command finds a database current that a running server holds open', async () => {
  await db.setting.count() // opens it, as a server does
  expect(await migrate()).toEqual([])
})
