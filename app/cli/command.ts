import type { TFunction } from 'i18next'
import { EnvError } from '~/platform/env.server'
import { translate, type Namespaces } from '~/platform/i18n.server'
import { isLocale, type Locale } from '~/platform/locale'

/** An expected refusal: one clear sentence on standard error, exit 1 (or 2 for wrong usage). */
export class Refusal extends Error {
  constructor(
    message: string,
    readonly exitCode: 1 | 2 = 1,
  ) {
    super(message)
  }
}

export interface CommandContext {
  locale: Locale
  t: TFunction<Namespaces>
  /** Prints one line on standard output. */
  print(line: string): void
  /** Prints a value as JSON: with --json nothing else may stand on standard output. */
  printJson(value: unknown): void
}

type Handler<O> = (options: O, context: CommandContext, ...args: string[]) => Promise<number | void>

/**
 * Wraps a command's handler for commander: `.action(command(async (options, context, ...args) => …))`.
 * The handler returns the exit code (nothing: 0). Every command takes --lang de|en.
 */
export function command<O extends object>(handler: Handler<O>) {
  return async (...received: unknown[]): Promise<void> => {
    const args = received.slice(0, -2).filter((arg): arg is string => typeof arg === 'string')
    const lists = received.slice(0, -2).filter((arg): arg is string[] => Array.isArray(arg))
    const options = received.at(-2) as O & { lang?: string }
    const locale = isLocale(options.lang) ? options.lang : 'de'
    const context: CommandContext = {
      locale,
      t: translate(locale),
      print: (line) => void process.stdout.write(`${line}\n`),
      printJson: (value) => void process.stdout.write(`${JSON.stringify(value, null, 2)}\n`),
    }
    process.exitCode = await handled(() => handler(options, context, ...args, ...lists.flat()), context)
  }
}

async function handled(run: () => Promise<number | void>, { t }: CommandContext): Promise<number> {
  try {
    return (await run()) ?? 0
  } catch (error) {
    if (error instanceof Refusal) {
      process.stderr.write(`${error.message}\n`)
      return error.exitCode
    }
    if (error instanceof EnvError) {
      process.stderr.write(`${error.message}\n`)
      return 2
    }
    process.stderr.write(`${t('cli:unexpected', { reason: reasonOf(error) })}\n`)
    return 1
  }
}

/** The line that says it: Prisma's messages open with the call and end with the reason. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.trim().split('\n').at(-1) ?? message
}
