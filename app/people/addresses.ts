/**
 * An address as a town's mail server takes it: plain letters before the @, a domain with a dot after it (umlauts there are fine).
 */
export function isEmail(text: string): boolean {
  const [local, domain, ...more] = text.split('@')
  if (!local || !domain || more.length > 0 || text.length > 254) return false
  return /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i.test(local) && isDomain(domain)
}

function isDomain(domain: string): boolean {
  const labels = domain.split('.')
  return labels.length > 1 && labels.every((label) => /^[\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?$/u.test(label))
}

/** One signs in with either, so that a number must never look like an address. */
export const isPersonnelNo = (text: string): boolean => text.length <= 64 && !text.includes('@')
