/** What must stand among the names of a zipped office document, and what must not: programs of its own. */
const OFFICE: Record<string, RegExp> = {
  docx: /word\/document\.xml/,
  xlsx: /xl\/workbook\.xml/,
  pptx: /ppt\/presentation\.xml/,
}

const MACROS = /vbaProject\.bin|xl\/macrosheets\/|Basic\/script-lc\.xml/

/** OpenDocument says at its very beginning what it is. */
const OPEN: Record<string, string> = {
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
}

/** How much of a document's end holds the names of what is in it. */
export const TAIL_BYTES = 256 * 1024

/** Whether a file that may be handed out is what its ending says, by its bytes; without macros. */
export function isDocument(ending: string, start: string, tail: string): boolean {
  const zipped = start.startsWith('PK\u0003\u0004')
  if (ending === 'pdf') return start.startsWith('%PDF-')
  if (ending in OFFICE) return zipped && OFFICE[ending]?.test(tail) === true && !MACROS.test(tail)
  if (ending in OPEN) return zipped && start.includes(`mimetype${OPEN[ending]}`) && !MACROS.test(tail)
  return !start.includes('\0')
}
