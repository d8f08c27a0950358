import pino from 'pino'
import { env } from './env.server'

/** JSON lines on standard output; never names, addresses or answers in them. */
export const log = pino({ level: env().logLevel, base: undefined })
