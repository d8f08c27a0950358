import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Rollup } from 'vite'
import { expect, test } from 'vitest'
import { usedKernStyles } from './kern-styles'

const file = createRequire(import.meta.url).resolve('@kern-ux/native/dist/kern.min.css')
const whole = readFileSync(file, 'utf8')

async function used(): Promise<string> {
  const { transform } = usedKernStyles()
  const run = transform as (this: Rollup.TransformPluginContext, code: string, id: string) => Promise<{ code: string }>
  return (await run.call({} as Rollup.TransformPluginContext, whole, file)).code
}

const declared = (css: string) => css.match(/--kern-[\w-]+:[^;}]+/g)?.sort() ?? []

test('the helper classes that nobody uses are gone, the colours of both themes are all there', async () => {
  const css = await used()
  expect(css.length).toBeLessThan(whole.length / 2)
  expect(['.kern-flex-grow-12-xl', '.kern-btn--primary', '.kern-icon--success'].map((one) => css.includes(one))).toEqual([false, true, true])
  const [all, kept] = [new Set(declared(whole)), new Set(declared(css))]
  expect([...all].filter((one) => !kept.has(one)).filter((one) => /color|shadow|metric|typography/.test(one)).slice(0, 20)).toEqual([])
})
