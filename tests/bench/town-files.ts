// HR's two files of a large town: made by rule, the same at every run.

const FIRST = ['Änne', 'Björn', 'Cem', 'Dörte', 'Emre', 'Fatma', 'Günther', 'Hanna', 'Ilse', 'Jürgen', 'Katja', 'Lê', 'Małgorzata', 'Noël', 'Özlem']
const LAST = ['Müller', 'Schmidt', 'Weiß', 'Yıldız', 'Nguyễn', 'O’Connor', 'von der Heide', 'Groß', 'Łukasz', 'Krüger', 'Öztürk', 'Ça', 'Jäger']
const PEOPLE_A_UNIT = 25
const CHILDREN = 6

const unitKey = (number: number) => `E${String(number).padStart(5, '0')}`
const email = (number: number) => `person${number}@grossstadt.example`

const csv = (lines: string[][]) => new TextEncoder().encode(`${lines.map((cells) => cells.join(';')).join('\n')}\n`)

export function townFiles(people: number): { units: Uint8Array; employees: Uint8Array } {
  const count = Math.ceil(people / PEOPLE_A_UNIT)
  const units = Array.from({ length: count }, (_, number) => [
    unitKey(number),
    `Abteilung ${number}`,
    number === 0 ? '' : unitKey(Math.floor((number - 1) / CHILDREN)),
    email(number * PEOPLE_A_UNIT),
  ])
  const employees = Array.from({ length: people }, (_, number) => [
    String(100_000 + number),
    FIRST[number % FIRST.length] ?? '',
    `${LAST[number % LAST.length] ?? ''} ${Math.floor(number / 195)}`,
    email(number),
    unitKey(Math.floor(number / PEOPLE_A_UNIT)),
    number % 9 === 0 ? 'en' : 'de',
    `20${String(10 + (number % 15)).padStart(2, '0')}-0${1 + (number % 9)}-15`,
    '',
    number % PEOPLE_A_UNIT === 0 ? 'Leitung' : 'Sachbearbeitung',
  ])
  return {
    units: csv([['unit_key', 'name', 'parent_key', 'responsible_email'], ...units]),
    employees: csv([['personnel_no', 'first_name', 'last_name', 'email', 'unit_key', 'locale', 'entry_date', 'exit_date', 'job_title'], ...employees]),
  }
}
