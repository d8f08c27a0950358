/** The name by which a lesson's links find a heading: `## Was tun?` is `#was-tun`. */
export const headingName = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s+/g, '-')

/** The id it has on the page, where it must not collide with the page's own. */
export const headingAnchor = (name: string): string => `abschnitt-${name}`

/** What a link of a lesson names behind its `#`, as its author wrote it. */
export function nameInLink(address: string): string | undefined {
  if (!address.startsWith('#')) return undefined
  try {
    return decodeURIComponent(address.slice(1)).normalize('NFC')
  } catch {
    return undefined
  }
}
