import { describe, expect, test } from 'vitest'
import { ruleEndForm, ruleForm } from './schema'

const today = '2026-11-25'
const form = ruleForm({ today, courseIds: ['phishing'], unitKeys: ['00', '10-1'] })
const filled = { course: 'phishing', unit: '10-1', dueDays: '30', repeats: 'on', mandatory: 'on', from: today }

const faults = (values: object) => {
  const parsed = form.safeParse({ ...filled, ...values })
  return parsed.success ? [] : parsed.error.issues.map(({ message }) => message)
}

describe('the form of a rule', () => {
  test('is read as it is typed', () => {
    expect(form.parse(filled)).toEqual({ ...filled, dueDays: 30, repeats: true, mandatory: true })
  })
  test('takes an empty unit for everybody and an empty box for no', () => {
    const { unit: _unit, repeats: _repeats, ...rest } = filled
    expect(form.parse(rest)).toMatchObject({ unit: '', repeats: false })
  })
  test.each([
    [{ course: 'foreign' }, 'course'],
    [{ course: undefined }, 'course'],
    [{ unit: '99' }, 'unit'],
    [{ dueDays: '-1' }, 'dueDays'],
    [{ dueDays: '1.5' }, 'dueDays'],
    [{ dueDays: 'bald' }, 'dueDays'],
    [{ dueDays: '731' }, 'dueDays'],
    [{ from: '2026-11-24' }, 'from'],
    [{ from: '2026-11-31' }, 'from'],
    [{ from: undefined }, 'from'],
  ])('finds fault with %j', (values, fault) => {
    expect(faults(values)).toEqual([fault])
  })
  test('ends a rule from today on', () => {
    expect(ruleEndForm({ today }).safeParse({ to: today }).success).toBe(true)
    expect(ruleEndForm({ today }).safeParse({ to: '2026-11-24' }).error?.issues[0]?.message).toBe('to')
    expect(ruleEndForm({ today }).safeParse({}).error?.issues[0]?.message).toBe('to')
  })
})
