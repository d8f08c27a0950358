import type { Nodes, Root } from 'mdast'
import type { Locale } from '~/platform/locale'
import { childrenOf, isElement } from './lesson-tree'

/** Below this a text is far harder to read than plain language; a newspaper lies between 50 and 60. */
export const HARDEST = 40
const WORDS_NEEDED = 100

export interface ReadingLevel {
  /** Flesch's reading ease; for German by Amstad: 180 − words a sentence − 58.5 × syllables a word. */
  score: number
  /** The words with most syllables. */
  hardest: string[]
}

/** How easily a lesson's running text is read; null when there is too little of it to tell. */
export function readingLevel(root: Root, locale: Locale): ReadingLevel | null {
  const sentences = proseIn(root).flatMap((text) => text.split(/(?<=[.!?:;])\s+/)).filter((text) => /\p{L}/u.test(text))
  const words = sentences.flatMap(wordsIn)
  if (words.length < WORDS_NEEDED) return null
  const perSentence = words.length / sentences.length
  const perWord = words.reduce((sum, word) => sum + syllables(word, locale), 0) / words.length
  const score = locale === 'de' ? 180 - perSentence - 58.5 * perWord : 206.835 - 1.015 * perSentence - 84.6 * perWord
  const hardest = [...new Set(words)].sort((a, b) => syllables(b, locale) - syllables(a, locale)).slice(0, 3)
  return { score: Math.round(score), hardest }
}

export const wordsIn = (text: string): string[] => text.match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? []

/** Counted by their vowels: near enough for a mean over many words. */
function syllables(word: string, locale: Locale): number {
  const letters = word.normalize('NFC').toLowerCase()
  const groups = letters.match(locale === 'de' ? /(ei|ai|au|eu|äu|ie|aa|ee|oo|[aeiouyäöü])/g : /[aeiouy]+/g)?.length ?? 0
  const silent = locale === 'en' && /[^aeiouy]e$/.test(letters) && groups > 1 ? 1 : 0
  return Math.max(groups - silent, 1)
}

/** What is written to be read: paragraphs, list items and cells, without code. */
export function proseIn(node: Nodes): string[] {
  if (node.type === 'paragraph' || node.type === 'tableCell') return [textOf(node)]
  if (node.type === 'code' || node.type === 'heading') return []
  return childrenOf(node).flatMap(proseIn)
}

function textOf(node: Nodes): string {
  if (node.type === 'inlineCode' || (isElement(node) && node.name === 'kbd')) return ''
  if (node.type === 'break') return ' '
  return 'value' in node ? node.value : childrenOf(node).map(textOf).join('')
}
