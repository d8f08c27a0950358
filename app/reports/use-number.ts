import { useTranslation } from 'react-i18next'

/** Writes a number as the language does: 1.178 or 1,178. */
export function useNumber(): (value: number) => string {
  const { i18n } = useTranslation('reports')
  const format = new Intl.NumberFormat(i18n.language === 'en' ? 'en-GB' : 'de-DE')
  return (value) => format.format(value)
}
