import { resolve } from 'node:path'
import { z } from 'zod'

const emptyAsUnset = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value)
const setting = <T extends z.ZodType>(schema: T) => z.preprocess(emptyAsUnset, schema)

const schema = z
  .object({
    NODE_ENV: setting(z.enum(['development', 'production', 'test']).default('production')),
    HOST: setting(z.string().default('127.0.0.1')),
    PORT: setting(z.coerce.number().int().min(0).max(65_535).default(3000)),
    BASE_URL: setting(z.url({ protocol: /^https?$/ }).optional()),
    DATA_DIR: setting(z.string().default('./data')),
    CONTENT_DIR: setting(z.string().optional()),
    DATABASE_URL: setting(
      z
        .string()
        .regex(/^(file:|postgres(ql)?:\/\/)/)
        .optional(),
    ),
    TRUST_PROXY: setting(z.enum(['true', 'false']).default('false')),
    LOG_LEVEL: setting(z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info')),
  })
  .transform((raw) => {
    const dataDir = resolve(raw.DATA_DIR)
    return {
      mode: raw.NODE_ENV,
      host: raw.HOST,
      port: raw.PORT,
      baseUrl: (raw.BASE_URL ?? `http://${raw.HOST}:${raw.PORT}`).replace(/\/+$/, ''),
      dataDir,
      /** The shipped curriculum. */
      shippedContentDir: resolve('content'),
      /** The town's own courses, laid over the shipped ones by course id. */
      contentDir: resolve(raw.CONTENT_DIR ?? `${dataDir}/content`),
      databaseUrl: raw.DATABASE_URL ?? `file:${dataDir}/wachsam.db`,
      trustProxy: raw.TRUST_PROXY === 'true',
      logLevel: raw.LOG_LEVEL,
    }
  })

export type Env = z.infer<typeof schema>

const EXPECTED: Record<string, string> = {
  NODE_ENV: 'development, production oder test',
  PORT: 'eine Zahl von 0 bis 65535',
  BASE_URL: 'eine Adresse wie https://schulung.musterhausen.example',
  DATABASE_URL: 'file:/pfad/zur/datei.db oder postgresql://benutzer:passwort@rechner/datenbank',
  TRUST_PROXY: 'true oder false',
  LOG_LEVEL: 'trace, debug, info, warn, error oder silent',
}

/** Raised at start when a setting does not fit; the message names every setting and what it takes. */
export class EnvError extends Error {}

export function readEnv(source: Record<string, string | undefined>): Env {
  const parsed = schema.safeParse(source)
  if (parsed.success) return parsed.data
  const names = [...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))]
  throw new EnvError(
    names.map((name) => `Einstellung ${name}=${source[name]} passt nicht. Erwartet: ${EXPECTED[name]}.`).join('\n'),
  )
}

let current: Env | undefined

/** The process's settings, read and checked once. */
export function env(): Env {
  return (current ??= readEnv(process.env))
}
