import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { checkFiles } from './check-files'
import { bytes, filesOf } from './files-for-tests'

const UNITS = 'unit_key;name;parent_key;responsible_email\n'
const EMPLOYEES = 'personnel_no;first_name;last_name;email;unit_key;locale;entry_date;exit_date;job_title\n'
const TOWN = `${UNITS}00;Stadt;;\n10;Amt;00;\n`
const STAFF = `${EMPLOYEES}1;Ada;Öz;ada@town.example;10;de;2020-01-01;;Leitung\n`

const found = (units: string | Uint8Array, employees: string | Uint8Array) =>
  check(units, employees).findings.map(({ file, line, code }) => `${file}:${line} ${code}`)

function check(units: string | Uint8Array, employees: string | Uint8Array) {
  const toBytes = (file: string | Uint8Array) => (typeof file === 'string' ? bytes(file) : file)
  return checkFiles({ units: toBytes(units), employees: toBytes(employees) })
}

describe('a messy but sound file', () => {
  test.each([
    ['as it should be', TOWN, STAFF],
    ['commas', TOWN.replaceAll(';', ','), STAFF.replaceAll(';', ',')],
    ['tabs', TOWN.replaceAll(';', '\t'), STAFF.replaceAll(';', '\t')],
    ['CRLF', TOWN.replaceAll('\n', '\r\n'), STAFF.replaceAll('\n', '\r\n')],
    ['no line end at the end', TOWN.trimEnd(), STAFF.trimEnd()],
    ['blank lines and rows of empty cells', `\n${TOWN.replace('10;', '\n;;;\n   \n10;')}\n\n`, `\n\n${STAFF}\n;;;;;;;;\n`],
    ['spaces around cells', TOWN.replaceAll(';', ' ; '), STAFF.replaceAll(';', ' ; ')],
    ['headers in capitals', UNITS.toUpperCase() + '00;Stadt;;\n10;Amt;00;\n', EMPLOYEES.toUpperCase() + STAFF.split('\n')[1]],
    ['all cells quoted', TOWN.replace(/[^;\n]+/g, '"$&"'), STAFF.replace(/[^;\n]+/g, '"$&"')],
    ['quotes with spaces around', TOWN.replace('Amt', ' "Amt" '), STAFF],
    ['children before parents', `${UNITS}10;Amt;00;\n00;Stadt;;\n`, STAFF],
    ['extra columns', TOWN.replace(/$/gm, ';x').replace(/^;x$/gm, ''), STAFF],
    ['empty cells beyond the header', TOWN, STAFF.replace('Leitung', 'Leitung;;;')],
    ['Windows-1252', iconv.encode(TOWN, 'windows-1252'), iconv.encode(STAFF, 'windows-1252')],
    ['decomposed umlauts', TOWN.normalize('NFD'), STAFF.normalize('NFD')],
    ['German days', TOWN, STAFF.replace('2020-01-01', '1.1.2020')],
    ['a language in capitals', TOWN, STAFF.replace(';de;', ';DE;')],
  ])('%s: nothing to complain about', (_, units, employees) => {
    const { findings, ...rows } = check(units, employees)
    expect(findings).toEqual([])
    expect(rows.units.map(({ key, parentKey }) => [key, parentKey]).sort()).toEqual([['00', null], ['10', '00']])
    const ada = { personnelNo: '1', firstName: 'Ada', lastName: 'Öz', email: 'ada@town.example', unitKey: '10' }
    expect(rows.employees).toEqual([
      expect.objectContaining({ ...ada, locale: 'de', entry: '2020-01-01', exit: null, jobTitle: 'Leitung' }),
    ])
  })

  test('columns in another order', () => {
    const turned = STAFF.split('\n').map((line) => line.split(';').reverse().join(';')).join('\n')
    expect(check(TOWN, turned).employees[0]).toMatchObject({ personnelNo: '1', jobTitle: 'Leitung', unitKey: '10' })
  })

  test('empty e-mail, exit day, language, job title and responsible', () => {
    const { findings, employees } = check(TOWN, `${EMPLOYEES}1;Ada;Öz;;10;;2020-01-01;;\n`)
    expect(findings).toEqual([])
    expect(employees[0]).toMatchObject({ email: null, locale: null, exit: null, jobTitle: null })
  })

  test('names keep the inner quotes and lose the line breaks', () => {
    const { employees } = check(TOWN, `${EMPLOYEES}1;"Horst ""Hotte""\nAda";Öz "jun.";;10;;2020-01-01;;\n`)
    expect(employees[0]).toMatchObject({ firstName: 'Horst "Hotte" Ada', lastName: 'Öz "jun."' })
  })
})

describe('lines', () => {
  test('a record stands where it starts, also after line breaks in quotes, blank lines and CRLF', () => {
    const rows = ['1;"Ada\r\nMaria";Öz;;99;;2020-01-01;;', '', '2;Bo;"Öz\r\n\r\n";;99;;2020-01-01;;', '3;Cy;Öz;;99;;2020-01-01;;']
    expect(found(TOWN, EMPLOYEES.replace('\n', '\r\n') + rows.join('\r\n'))).toEqual([
      'employees:2 unknownUnit',
      'employees:5 unknownUnit',
      'employees:8 unknownUnit',
    ])
  })
})

describe('a file as a whole', () => {
  test.each([
    ['empty', '', 'units:1 emptyFile'],
    ['header without rows', UNITS, 'units:1 noRows'],
    ['two columns missing', 'unit_key;name\n00;Stadt\n', 'units:1 missingColumn units:1 missingColumn'],
    ['a column twice', `${UNITS.trimEnd()};NAME\n00;Stadt;;;Stadt\n10;Amt;00;;Amt\n`, 'units:1 columnTwice'],
    ['header below blank lines', '\n\nunit_key;name;parent_key\n00;Stadt;\n', 'units:3 missingColumn'],
  ])('%s', (_, units, expected) => {
    expect(found(units, STAFF).join(' ')).toBe(expected)
  })

  test('both swapped', () => {
    expect(found(STAFF, TOWN)).toEqual(['units:1 swapped', 'employees:1 swapped'])
  })
})

describe('quotes', () => {
  test('one that is open to the end of the file, at its row', () => {
    expect(found(TOWN, `${STAFF}2;"Bo;Öz;;10;;2020-01-01;;\n3;Cy;Öz;;10;;2020-01-01;;\n`)).toEqual(['employees:3 quote'])
  })

  test('one that runs into the next quoted cell, at its row', () => {
    const rows = '2;"Bo;Öz;;10;;2020-01-01;;\n3;Cy;"Öz";;10;;2020-01-01;;\n4;Di;Öz;;10;;2020-02-30;;\n'
    expect(found(TOWN, STAFF + rows)).toEqual(['employees:3 quote', 'employees:5 badDay'])
  })

  test('rows it may have swallowed are not missed', () => {
    expect(found(`${UNITS}00;"Stadt;;\n10;Amt;00;\n`, STAFF)).toEqual(['units:2 quote'])
  })
})

describe('units', () => {
  const units = (...rows: string[]) => found(UNITS + rows.join('\n'), STAFF)
  test.each([
    ['unknown parent', ['10;Amt;00;'], 'units:2 unknownParent'],
    ['own parent', ['10;Amt;10;'], 'units:2 cycle'],
    ['cycle of three, and who hangs on it is not blamed', ['10;A;12;', '11;B;10;', '12;C;11;', '13;D;12;'], 'units:2 cycle units:3 cycle units:4 cycle'],
    ['duplicate key', ['10;Amt;;', '10 ;Amt 2;;'], 'units:3 unitTwice'],
    ['duplicate key with more', ['10;Amt;;', '10;;99;bo@town.example'], 'units:3 unitTwice units:3 unitNameMissing units:3 unknownParent units:3 unknownResponsible'],
    ['no key', ['10;Amt;;', ';Amt 2;;'], 'units:3 unitKeyMissing'],
    ['no name', ['10;;;'], 'units:2 unitNameMissing'],
    ['responsible not in the file', ['10;Amt;;bo@town.example'], 'units:2 unknownResponsible'],
    ['responsible in other case is fine', ['10;Amt;;ADA@town.example'], ''],
    ['short row', ['10;Amt'], 'units:2 shortRow'],
    ['long row', ['10;Amt;;;x'], 'units:2 longRow'],
  ])('%s', (_, rows, expected) => {
    expect(units(...rows).join(' ')).toBe(expected)
  })
})

describe('employees', () => {
  const employees = (...rows: string[]) => found(TOWN, EMPLOYEES + rows.join('\n'))
  const row = '1;Ada;Öz;ada@town.example;10;de;2020-01-01;;Leitung'
  test.each([
    ['unknown unit', [row.replace(';10;', ';11;')], 'unknownUnit'],
    ['no unit', [row.replace(';10;', ';;')], 'homeMissing'],
    ['duplicate number without case', [row.replace('1;', 'a1;'), row.replace('1;', 'A1;').replace('ada@', 'bo@')], 'numberTwice'],
    ['duplicate e-mail without case', [row, row.replace('1;', '2;').replace('ada@', 'ADA@')], 'emailTwice'],
    ['no number', [row.replace('1;', ';')], 'numberMissing'],
    ['a number like an address', [row.replace('1;', 'a@b;')], 'badNumber'],
    ['no first name', [row.replace('Ada', ' ')], 'firstNameMissing'],
    ['no last name', [row.replace('Öz', '')], 'lastNameMissing'],
    ['bad e-mail', [row.replace('ada@town.example', 'ada@town')], 'badEmail'],
    ['unknown language', [row.replace(';de;', ';fr;')], 'unknownLocale'],
    ['no entry day', [row.replace('2020-01-01', '')], 'entryMissing'],
    ['30 February', [row.replace('2020-01-01', '30.02.2024')], 'badDay'],
    ['two-digit year', [row.replace('2020-01-01', '01.01.20')], 'badDay'],
    ['bad exit day', [row.replace(';;Leitung', ';bald;Leitung')], 'badDay'],
    ['exit before entry', [row.replace(';;Leitung', ';2019-12-31;Leitung')], 'exitBeforeEntry'],
    ['short row', ['1;Ada;Öz'], 'shortRow'],
    ['a delimiter in the text', [row.replace('Leitung', 'Leitung; Technik')], 'longRow'],
    ['letters destroyed by an earlier saving', [row.replace('Öz', '\ufffdz')], 'unreadable'],
  ])('%s', (_, rows, code) => {
    const line = rows.length + 1
    expect(employees(...rows)).toEqual([`employees:${line} ${code}`])
  })

  test('all findings of a row and of both files at once, in order', () => {
    expect(found(`${UNITS}00;;;\n`, `${EMPLOYEES}1;;Öz;x;10;de;2020-13-01;;\n2;Bo`)).toEqual([
      'units:2 unitNameMissing',
      'employees:2 firstNameMissing',
      'employees:2 badEmail',
      'employees:2 badDay',
      'employees:2 unknownUnit',
      'employees:3 shortRow',
    ])
  })
})

test('the smallest town is fine', () => {
  expect(checkFiles(filesOf([{}], [{}])).findings).toEqual([])
})
