import type { Rule } from './findings'
import { extensionsFor, fitsUse, type MediaUse } from './media-types'

export type JudgedAddress =
  | { kind: 'elsewhere' } // https, mailto, tel, a place in this page, a page of ours
  | { kind: 'file'; path: string; rest: string }
  | { kind: 'refused'; rule: Rule; params: Record<string, string> }

const refused = (rule: Rule, params: Record<string, string>): JudgedAddress => ({ kind: 'refused', rule, params })

/**
 * Judges an address as the syntax tree holds it (entities and escapes already resolved). Whatever is not on the list of
 * allowed forms is refused, so that no disguise has to be recognised to be kept out; recognising it only words the finding.
 */
export function judgeAddress(address: string, use: MediaUse): JudgedAddress {
  const scheme = schemeOf(address)
  if (scheme) return use === 'link' ? judgeScheme(scheme, address) : refusedMediaScheme(scheme, address)
  if (/^[\\/]{2}/.test(bare(address))) return refused(use === 'link' ? 'address-protocol-relative' : 'media-remote', { address })
  if (use === 'link' && (isFragment(address) || isOwnPage(address))) return { kind: 'elsewhere' }
  return judgeFile(address, use)
}

/** As a browser reads it: surrounding controls and spaces dropped, tabs and line breaks dropped everywhere, and what is invisible too. */
const bare = (address: string) => address.replace(/[\p{Cc}\p{Cf}\p{Z}]/gu, '')

function schemeOf(address: string): string | undefined {
  return /^([a-z][a-z0-9+.-]*):/i.exec(unescaped(bare(address)))?.[1]?.toLowerCase()
}

function unescaped(address: string): string {
  try {
    return bare(decodeURIComponent(address))
  } catch {
    return address
  }
}

function judgeScheme(scheme: string, address: string): JudgedAddress {
  if (scheme === 'http') return refused('address-http', { address })
  if (scheme !== 'https' && scheme !== 'mailto' && scheme !== 'tel') return refused('address-scheme', { scheme })
  const plain = scheme === 'https' ? isPlainWebAddress(address) : PLAIN[scheme].test(address)
  return plain ? { kind: 'elsewhere' } : refused('address-invalid', { address })
}

const PLAIN = {
  mailto: /^mailto:[^\s\p{Cc}\p{Cf}\\<>"]+$/iu,
  tel: /^tel:\+?[\d().\-/]+(;[a-z]+=[\w.+-]+)*$/i,
}

/** A name before an @ makes a stranger's address look like a known one. */
function isPlainWebAddress(address: string): boolean {
  if (!/^https:\/\/[^\s\p{Cc}\p{Cf}\\/]/iu.test(address) || /[\p{Cc}\p{Cf}\\]/u.test(address)) return false
  if (!URL.canParse(address)) return false
  const { hostname, username, password } = new URL(address)
  return hostname !== '' && username === '' && password === ''
}

function refusedMediaScheme(scheme: string, address: string): JudgedAddress {
  if (['http', 'https', 'ftp'].includes(scheme)) return refused('media-remote', { address })
  return refused('address-scheme', { scheme })
}

const isFragment = (address: string) => /^#[\p{L}\p{N}_.-]+$/u.test(address)
const isOwnPage = (address: string) => /^\/kurse(\/[a-z0-9-]+){0,2}\/?(#[\w.-]+)?$/.test(address)

const OUTSIDE = /^[\\/]|\\|(^|\/)\.\.(\/|$)/
const FILE_PATH = /^(?!\/)[\p{L}\p{M}\p{N} _.+()&,/-]+$/u

function judgeFile(address: string, use: MediaUse): JudgedAddress {
  const [, written = '', rest = ''] = /^([^#]*)(#[\w=&.,-]*)?$/u.exec(address) ?? []
  const path = decoded(written)?.replace(/^(\.\/)+/, '')
  if (OUTSIDE.test(unescaped(unescaped(address)))) return refused('address-outside', { address })
  if (!path || !FILE_PATH.test(path) || path.split('/').some(isHidden)) return refused('address-invalid', { address })
  if (!fitsUse(path, use)) return refused('media-type', { address, allowed: extensionsFor(use).join(', ') })
  return { kind: 'file', path, rest: use === 'link' ? rest : '' }
}

const isHidden = (segment: string) => segment === '' || segment.startsWith('.')

function decoded(path: string): string | undefined {
  try {
    const text = decodeURIComponent(path)
    return text.includes('%') ? undefined : text
  } catch {
    return undefined
  }
}
