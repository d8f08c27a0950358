import type { TFunction } from 'i18next'
import type { Namespaces } from '~/platform/i18n.server'
import type { Problem } from './schema'

/** The refusal in words. */
export const problemText = ({ code, params = {} }: Problem, t: TFunction<Namespaces>): string =>
  t(`people:problem.${code}`, params)
