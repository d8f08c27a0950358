import { DEFAULT_LOCALE } from '~/platform/locale'
import type { EditorText } from './editor-data'
import type { Language } from './language'

type Saved = Partial<Record<Language, string | null>>

/** Whether what a language was made from has been changed in a draft since: by its draft, or because there is none. */
export function isOlder({ language, savedAt }: EditorText, texts: readonly EditorText[], saved: Saved): boolean {
  if (language === DEFAULT_LOCALE) return false
  const original = texts.find((text) => text.language === DEFAULT_LOCALE)
  const latest = (of: Language, opened: string | null) => (of in saved ? (saved[of] ?? null) : opened) // null: given up since
  const changed = latest(DEFAULT_LOCALE, original?.savedAt ?? null)
  const own = latest(language, savedAt)
  return changed !== null && (own === null || own < changed)
}
