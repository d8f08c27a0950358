import { expect, test } from 'vitest'
import { isEmail } from './addresses'

test.each(['a@b.example', 'guenther.wagner@musterhausen.example', "o'connor+x@a-b.c.example", 'info@bürgeramt.example', 'A@B.EXAMPLE'])(
  '%s is an address',
  (address) => {
    expect(isEmail(address)).toBe(true)
  },
)

test.each([
  'a',
  'a@',
  '@b.example',
  'a@b',
  'a@@b.example',
  'a@b@c.example',
  'a b@c.example',
  'a@b..example',
  '.a@b.example',
  'a.@b.example',
  'a@-b.example',
  'a@b.example.',
  'müller@b.example',
  'a@b.example; c@d.example',
  `${'a'.repeat(250)}@b.example`,
])('%s is none', (address) => {
  expect(isEmail(address)).toBe(false)
})
