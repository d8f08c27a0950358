import pino from 'pino'
import { env } from './env.server'

/** JSON lines on standard output; never names, addresses or answers in them. */
export const log = pino({ level: env().logLevel, base: undefined })

/** The path without what opens an account: such tokens never reach the log. */
export const withoutTokens = (path: string): string => path.replace(/^\/(einladung|einrichten)\/[^/?]+/, '/$1/…')
