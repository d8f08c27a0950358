import { describe, expect, test } from 'vitest'
import { passwordFault } from './password-rules'

const own = {
  firstName: 'Jürgen',
  lastName: 'Meyer-Lüdenscheidt',
  email: 'j.meyer@musterhausen.example',
  personnelNo: '104711',
}

describe('a new password', () => {
  test.each([
    'vier blaue Tassen im Regen',
    'Regenschirm-Kaktus-Omnibus',
    'korrektes pferd batterie heftklammer',
    'x7#kQ9!mLp2v',
    'Jürgen fährt montags Traktor',
    '🦊🦊🦊 springen über den Zaun',
    'Sommer auf dem Balkon 1987',
    'ааббввггддее',
  ])('is taken: %s', (password) => expect(passwordFault(password, own)).toBeNull())

  test.each([
    ['kurz', 'tooShort'],
    ['elf Zeichen', 'tooShort'],
    ['👍👍👍👍👍👍', 'tooShort'],
    ['x'.repeat(257), 'tooLong'],
    ['Passwort2026!', 'common'],
    ['Passwort 2026', 'common'],
    ['P@ssw0rt2026', 'common'],
    ['!!!Willkommen1', 'common'],
    ['Sommer2026!!', 'common'],
    ['hallohallohallo', 'common'],
    ['hallo hallo hallo', 'common'],
    ['aaaaaaaaaaaa', 'common'],
    ['ababababababab', 'common'],
    ['123456789012', 'common'],
    ['qwertzuiop123', 'common'],
    ['abcdefghijkl', 'common'],
    ['987654321098', 'common'],
    ['123qweasdyxc', 'common'],
    ['Musterhausen2026', 'common'],
    ['JürgenMeyer1', 'ownData'],
    ['juergen104711 ', 'ownData'],
    ['meyer-lüdenscheidt', 'ownData'],
    ['J.Meyer@Musterhausen.example', 'ownData'],
    ['104711104711', 'common'],
    ['104711-104711x', 'ownData'],
  ])('is refused: %s (%s)', (password, fault) => expect(passwordFault(password, own)).toBe(fault))

  test('counts what the keyboard composed in one form', () => {
    expect(passwordFault('Übermütig', { ...own })).toBe('tooShort')
    expect(passwordFault('Übermütigü'.normalize('NFD'), own)).toBe('tooShort')
  })

  test('is judged without a name, address or number too', () => {
    expect(passwordFault('vier blaue Tassen', { firstName: '', lastName: '', email: null, personnelNo: null })).toBeNull()
  })
})
