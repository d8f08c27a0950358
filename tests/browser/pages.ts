import { LESSONS } from './lesson'

/** Whose page it is: a part of the demo's people, or nobody's. */
export type Part = 'stranger' | 'employee' | 'manager' | 'trainer' | 'administrator'

/** Every kind of page there is, by who opens it; in the demo town. */
export const PAGES: Record<Part, readonly string[]> = {
  stranger: ['/anmelden', '/code', '/einladung/unbekannt', '/einrichten/unbekannt', '/pruefen', '/pruefen/unbekannt', '/barrierefreiheit', '/hilfe', '/hilfe/beschaeftigte'],
  employee: [
    '/',
    '/kurse',
    '/kurse/phishing',
    ...Object.values(LESSONS),
    `${LESSONS.report}/checkliste/arbeitsplatz`,
    '/glossar',
    '/gibt-es-nicht',
    '/verwaltung',
  ],
  manager: ['/leitung', '/leitung/einheit/30-1', '/leitung/einheit/10', '/zertifikat/phishing'],
  trainer: [
    '/studio',
    '/studio/neu',
    '/studio/phishing',
    '/studio/phishing/veroeffentlichen',
    '/studio/phishing/verlauf',
    '/studio/phishing/medien/erkennen',
    '/studio/phishing/erkennen',
    '/studio/massnahmen',
    '/studio/fragen/import',
    '/studio/fragen/phishing/abschluss/abschluss',
  ],
  administrator: [
    '/verwaltung',
    '/verwaltung/personen',
    '/verwaltung/personen/neu',
    '/verwaltung/import',
    '/verwaltung/rollen',
    '/verwaltung/regeln',
    '/verwaltung/regeln/neu',
    '/verwaltung/einladungen',
    '/verwaltung/einladungen/zettel',
    '/verwaltung/barrieren',
    '/verwaltung/bestaetigungen',
    '/verwaltung/haus',
  ],
}
