import { describe, expect, test } from 'vitest'
import { readEnv } from './env.server'

describe('settings', () => {
  test('have defaults, and an empty one counts as unset', () => {
    const env = readEnv({ PORT: '', DATA_DIR: ' ', DATABASE_URL: '', BASE_URL: '' })
    expect(env).toMatchObject({ host: '127.0.0.1', port: 3000, baseUrl: 'http://127.0.0.1:3000' })
    expect(env.databaseUrl).toBe(`file:${env.dataDir}/wachsam.db`)
  })
  test('that do not fit are all named, with what they take', () => {
    expect(() => readEnv({ PORT: 'achtzig', DATABASE_URL: 'mysql://x' })).toThrow(/PORT=achtzig[^]*DATABASE_URL=mysql/)
  })
  test('the own address has no slash at its end', () => {
    expect(readEnv({ BASE_URL: 'https://schulung.example/' }).baseUrl).toBe('https://schulung.example')
  })
})
