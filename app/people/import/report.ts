import type { TFunction } from 'i18next'
import type { Namespaces } from '~/platform/i18n.server'
import type { FileKind, Finding } from './finding'
import type { Counts, Plan, Preview } from './plan'

export interface ImportReport extends Counts {
  ok: boolean
  errors: { file: string; line: number; message: string }[]
  /** The import would end more than a tenth of HR's people and waits for a word. */
  needsConfirmation: boolean
  /** Who and what, by name; null when the files could not be read as a whole. */
  preview: Preview | null
}

export type FileNames = Record<FileKind, string>

const NOTHING: Counts = {
  units: { added: 0, changed: 0, removed: 0, unchanged: 0 },
  people: { joined: 0, changed: 0, left: 0, unchanged: 0 },
}

export function refusalReport(findings: Finding[], names: FileNames, t: TFunction<Namespaces>): ImportReport {
  return { ok: false, ...NOTHING, errors: inWords(findings, names, t), needsConfirmation: false, preview: null }
}

export function planReport(plan: Plan, confirmed: boolean, names: FileNames, t: TFunction<Namespaces>): ImportReport {
  const needsConfirmation = !confirmed && endsMany(plan)
  const { people, of } = plan.ending
  const asks: Finding = { file: 'employees', line: 1, code: 'endsMany', params: { people, of } }
  return {
    ok: !needsConfirmation,
    ...plan.counts,
    errors: inWords(needsConfirmation ? [asks] : [], names, t),
    needsConfirmation,
    preview: plan.preview,
  }
}

/** More than a tenth of HR's people: rather a wrong file than a bad month. */
const endsMany = ({ ending: { people, of } }: Plan): boolean => people * 10 > of

function inWords(findings: Finding[], names: FileNames, t: TFunction<Namespaces>): ImportReport['errors'] {
  return findings.map(({ file, line, code, params }) => {
    return { file: names[file], line, message: t(`people:import.finding.${code}`, params ?? {}) }
  })
}
