/** Where a term stands in the glossary. */
export const glossaryAnchor = (term: string): string => encodeURIComponent(term.normalize('NFC').toLowerCase().replace(/\s+/g, '-'))
