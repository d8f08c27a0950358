import { expect, test } from 'vitest'
import { isDocument } from './document-kind'

const ZIP = 'PK\u0003\u0004'
const WORD = `${ZIP} [Content_Types].xml word/document.xml`

test.each([
  ['pdf', '%PDF-1.7', true],
  ['pdf', 'MZ\u0090', false],
  ['docx', WORD, true],
  ['docx', `${ZIP} xl/workbook.xml`, false],
  ['docx', 'word/document.xml', false],
  ['docx', `${WORD} word/vbaProject.bin`, false],
  ['xlsx', `${ZIP} xl/workbook.xml`, true],
  ['pptx', `${ZIP} ppt/presentation.xml`, true],
  ['odt', `${ZIP}.....mimetypeapplication/vnd.oasis.opendocument.text`, true],
  ['ods', `${ZIP}.....mimetypeapplication/vnd.oasis.opendocument.text`, false],
  ['csv', 'Name;Ort\r\n', true],
  ['txt', 'MZ\0\0', false],
])('what ends in %s and holds %j is one: %s', (ending, bytes, is) => {
  expect(isDocument(ending, bytes, bytes)).toBe(is)
})
