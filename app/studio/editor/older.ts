import { DEFAULT_LOCALE } from '~/platform/locale'
import type { EditorText } from './editor-data'
import type { Language } from './language'

/** When each draft was saved last while the page is open; null: given up. */
type Saved = Partial<Record<Language, string | null>>

/** Whether what a language was made from has been changed since, in a draft or in what is published. */
export function isOlder(text: EditorText, texts: readonly EditorText[], saved: Saved): boolean {
  const original = texts.find(({ language }) => language === DEFAULT_LOCALE)
  if (!original || text === original) return false
  const changed = changedAt(original, saved)
  const own = changedAt(text, saved)
  return changed !== null && (own === null || own < changed)
}

function changedAt({ language, savedAt, publishedAt }: EditorText, saved: Saved): string | null {
  const draft = language in saved ? saved[language] : savedAt
  return draft ?? publishedAt
}
