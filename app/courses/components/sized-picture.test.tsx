import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { SizedPicture } from './sized-picture'

test('a drawing of its size keeps the place of a picture, and says nothing', () => {
  expect(renderToStaticMarkup(<SizedPicture src="/medien/1/mail.svg" width={420} height={920} alt="Eine Mail" />)).toBe(
    '<svg class="sized-picture" width="420" height="920" aria-hidden="true" focusable="false"></svg>' +
      '<img class="sized-picture__image" src="/medien/1/mail.svg" alt="Eine Mail" decoding="async"/>',
  )
})

test('one of unknown size stands for itself', () => {
  expect(renderToStaticMarkup(<SizedPicture src="/medien/1/mail.svg" alt="Eine Mail" />)).toBe(
    '<img class="sized-picture" src="/medien/1/mail.svg" alt="Eine Mail" decoding="async"/>',
  )
})
