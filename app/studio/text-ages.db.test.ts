import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openContent } from '~/courses/content-store.server'
import { env } from '~/platform/env.server'
import { lesson, sampleCourse, writeFiles } from '../../tests/support/sample-course'
import { textAges } from './text-ages.server'

const day = (number: number) => new Date(`2026-11-0${number}T09:00:00Z`)
const read = (now: Date) => openContent({ watch: false, now: () => now, shippedDir: join(env().dataDir, 'nothing') })

test('a text is as old as the version it last changed in', async () => {
  rmSync(env().contentDir, { recursive: true, force: true })
  writeFiles(env().contentDir, sampleCourse())
  await read(day(1))
  expect((await textAges('probe')).get('eins/de.mdx')).toEqual(day(1))
  writeFiles(env().contentDir, { 'courses/probe/eins/de.mdx': lesson('Eins', 'Geändert.') })
  await read(day(2))
  writeFiles(env().contentDir, { 'courses/probe/zwei/de.mdx': `${lesson('Zwei', 'Anders.')}`, 'courses/probe/zwei/en.mdx': lesson('Two', 'Other.') })
  await read(day(3))
  const ages = await textAges('probe')
  expect(ages.get('eins/de.mdx')).toEqual(day(2))
  expect(ages.get('eins/en.mdx')).toEqual(day(1))
  expect(ages.get('zwei/en.mdx')).toEqual(day(3))
  expect(await textAges('nothing')).toEqual(new Map())
})
