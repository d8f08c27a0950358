import type { Locale } from '~/platform/locale'

/** What a lesson can be written in: the two languages, and German in Leichte Sprache beside them. */
export const LANGUAGES = ['de', 'en', 'de-leicht'] as const
export type Language = (typeof LANGUAGES)[number]

export const isLanguage = (value: unknown): value is Language => LANGUAGES.includes(value as Language)

/** The language of its words, for screen readers and for what the page itself says. */
export const localeOf = (language: Language): Locale => (language === 'en' ? 'en' : 'de')

export const draftPath = (folder: string, language: Language): string => `${folder}/${language}.mdx`
