import type { Locale } from '~/platform/locale'

/** CodeMirror's own words, which are English. */
export const PHRASES: Record<Locale, Record<string, string>> = {
  en: {},
  de: {
    'Control character': 'Steuerzeichen',
    'Selection deleted': 'Auswahl gelöscht',
    'Folded lines': 'Eingeklappte Zeilen',
    Completions: 'Vorschläge',
    Diagnostics: 'Befunde',
    'No diagnostics': 'Keine Befunde',
    Find: 'Suchen',
    Replace: 'Ersetzen',
    next: 'weiter',
    previous: 'zurück',
    all: 'alle',
    'match case': 'Groß/klein beachten',
    'by word': 'ganze Wörter',
    regexp: 'Muster',
    replace: 'ersetzen',
    'replace all': 'alle ersetzen',
    close: 'schließen',
    'current match': 'Treffer',
    'on line': 'in Zeile',
    'replaced match on line $': 'Treffer in Zeile $ ersetzt',
    'replaced $ matches': '$ Treffer ersetzt',
    'Go to line': 'Gehe zu Zeile',
    go: 'los',
  },
}
