export const PASSWORD_MIN = 12
/** Generous for passphrases; bounds what argon2 is made to read. */
export const PASSWORD_MAX = 256

export type PasswordFault = 'tooShort' | 'tooLong' | 'common' | 'ownData'

export interface OwnData {
  firstName: string
  lastName: string
  email: string | null
  personnelNo: string | null
}

// The words that lists of leaked passwords begin with, as they are after folding; years, digits and signs around them do not help.
const WORST = new Set(
  `password passwort passwords kennwort passwd pass wort geheim geheimnis geheimwort hallo hello hallohallo hellohello hallowelt helloworld
  willkommen welcome welcometo guten morgen gutenmorgen gutentag goodmorning schatz schatzi liebe iloveyou ichliebedich sommer winter
  herbst fruehling fruhling spring summer autumn january januar februar maerz marz april juni juli august september oktober november
  dezember montag dienstag mittwoch donnerstag freitag samstag sonntag monday friday sunday admin administrator administration
  verwaltung rathaus stadt gemeinde stadtverwaltung gemeindeverwaltung musterhausen buergermeister burgermeister wachsam schulung test
  tester testtest start starten computer internet windows microsoft office fussball football bayern deutschland germany master login
  anmelden anmeldung zugang benutzer user username changeme changemenow aendern aendermich letmein letmeinnow monkey dragon princess
  sunshine superman batman starwars pokemon qwertz qwerty qwertzu qwertyu qwertzui qwertyui qwertzuiop qwertyuiop qwertzuiopu asdf asdfgh
  asdfghjk asdfghjkl yxcvbn zxcvbn yxcvbnm zxcvbnm abc abcd abcdef abcdefg abcdefgh abcdefghijkl secret topsecret correcthorsebatterystaple
  regenschirmkaktusomnibusmittwoch umbrellacactustramwednesday
  daniel michael thomas andreas stefan martin nicole sabine claudia michelle`.split(/\s+/),
)

const ROWS = ['01234567890123456789', 'abcdefghijklmnopqrstuvwxyz', 'qwertzuiop', 'qwertyuiop', 'asdfghjkl', 'yxcvbnm', 'zxcvbnm']

/** Hashed and compared in one form, however the keyboard composed the letters. */
export const canonicalPassword = (password: string): string => password.normalize('NFC')

/** What is wrong with a new password, or null. No rules of composition: length counts, and not being guessable. */
export function passwordFault(password: string, own: OwnData): PasswordFault | null {
  const typed = canonicalPassword(password)
  if ([...typed].length < PASSWORD_MIN) return 'tooShort'
  if (typed.length > PASSWORD_MAX) return 'tooLong'
  if (isCommon(typed)) return 'common'
  return isMostlyOwn(typed, own) ? 'ownData' : null
}

const LEET: Record<string, string> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's', '!': 'i' }

function fold(text: string): string {
  return text.toLowerCase().replaceAll('ß', 'ss').normalize('NFD').replace(/\p{M}/gu, '')
}

function isCommon(typed: string): boolean {
  const folded = fold(typed)
  if (new Set(folded).size < 5) return true
  const core = folded.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  const spellings = [core, folded].flatMap((text) => [text, text.replace(/[0-9@$!]/g, (sign) => LEET[sign] ?? sign)])
  const letters = spellings.map((text) => text.replace(/[^\p{L}]/gu, ''))
  return [...spellings, ...letters].some((text) => WORST.has(text) || WORST.has(repeatedPart(text))) || isKeyboardRow(folded)
}

/** "hallo" of "hallohallohallo". */
function repeatedPart(text: string): string {
  return /^(.+?)\1+$/u.exec(text)?.[1] ?? text
}

/** Nothing but runs along the keyboard, the alphabet or the numbers, either way: 123456abcdef, qwertz098765. */
function isKeyboardRow(folded: string): boolean {
  const rows = ROWS.flatMap((row) => [row, [...row].reverse().join('')])
  let rest = folded
  while (rest) {
    const run = longestRun(rest, rows)
    if (run < 3) return false
    rest = rest.slice(run)
  }
  return true
}

function longestRun(text: string, rows: string[]): number {
  let length = 0
  while (length < text.length && rows.some((row) => row.includes(text.slice(0, length + 1)))) length++
  return length
}

const OWN_WORD_MIN = 3
const STRANGE_LETTERS_MIN = 8

/** Taking name, address and number away must leave enough that says nothing of the person. */
function isMostlyOwn(typed: string, own: OwnData): boolean {
  const [local = '', domain = ''] = (own.email ?? '').split('@')
  const words = [own.firstName, own.lastName, own.personnelNo ?? '', local, domain]
    .flatMap((part) => [part, ...part.split(/[^\p{L}\p{N}]+/u)])
    .map(fold)
    .filter((word) => word.length >= OWN_WORD_MIN)
    .sort((a, b) => b.length - a.length)
  const folded = fold(typed)
  const rest = words.reduce((text, word) => text.replaceAll(word, ''), folded)
  return rest !== folded && rest.replace(/[^\p{L}\p{N}]/gu, '').length < STRANGE_LETTERS_MIN
}
