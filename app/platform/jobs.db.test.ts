import { describe, expect, test } from 'vitest'
import { db } from './db.server'
import { runOnce } from './jobs.server'

describe('a job', () => {
  test('runs once a slot, however many processes start it', async () => {
    let runs = 0
    const job = async () => ++runs
    await Promise.all(Array.from({ length: 8 }, () => runOnce('plan', '2026-11-25', new Date(), job)))
    expect(runs).toBe(1)
    expect(await runOnce('plan', '2026-11-26', new Date(), job)).toBe(2)
  })

  test('is taken over when its holder died half an hour ago', async () => {
    const claimedAt = new Date('2026-11-25T01:00:00Z')
    await db.jobRun.create({ data: { name: 'plan', slot: 'dead', claimedBy: 'gone', claimedAt } })
    expect(await runOnce('plan', 'dead', new Date('2026-11-25T01:20:00Z'), async () => 'done')).toBeNull()
    expect(await runOnce('plan', 'dead', new Date('2026-11-25T01:40:00Z'), async () => 'done')).toBe('done')
  })
})

describe('a write outside a transaction', () => {
  test('survives the rollback of a transaction that was open meanwhile', async () => {
    const doomed = db.$transaction(async (tx) => {
      await tx.setting.create({ data: { key: 'inside', value: '1', updatedAt: new Date() } })
      await new Promise((resolve) => setTimeout(resolve, 50))
      throw new Error('doomed')
    })
    const outside = db.setting.create({ data: { key: 'outside', value: '1', updatedAt: new Date() } })
    await expect(doomed).rejects.toThrow('doomed')
    await outside
    expect(await db.setting.findMany({ select: { key: true } })).toEqual([{ key: 'outside' }])
  })
})
