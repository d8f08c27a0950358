import { describe, expect, test } from 'vitest'
import { foldKey, sortKeyOf, tidy } from './text'

describe('names', () => {
  test('are stored composed and without stray white space', () => expect(tidy('  Mu\u0308ller \t Lüdenscheidt ')).toBe('Müller Lüdenscheidt'))
  test('addresses compare without case', () => expect(foldKey(' Ä.B@Stadt.Example ')).toBe('ä.b@stadt.example'))
  test('sort as in a German directory', () => {
    const names = ['Zander', 'Öztürk', 'Oberle', 'Łukasz', 'Lang', 'Straßer', 'Strasser', 'Ä', 'Az', 'Şahin', 'Sahm', 'O’Connor']
    const sorted = [...names].sort((a, b) => (sortKeyOf(a) < sortKeyOf(b) ? -1 : 1))
    expect(sorted).toEqual(['Ä', 'Az', 'Lang', 'Łukasz', 'Oberle', 'O’Connor', 'Öztürk', 'Şahin', 'Sahm', 'Straßer', 'Strasser', 'Zander'])
  })
})
