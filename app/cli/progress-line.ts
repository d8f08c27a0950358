import { heard } from '~/platform/work.server'
import type { CommandContext } from './command'

export interface ProgressLine {
  show(line: string): void
  end(): void
}

/** A line on the terminal that is written over until the work ends; writes nothing where nobody watches. */
export function progressLine(): ProgressLine {
  if (!process.stderr.isTTY) return { show: () => undefined, end: () => undefined }
  let last = ''
  return {
    show(line) {
      if (line !== last) process.stderr.write(`\r${line.padEnd(last.length)}`)
      last = line
    },
    end() {
      if (last) process.stderr.write(`\r${' '.repeat(last.length)}\r`)
      last = ''
    },
  }
}

/** Long work, with what it is at and how far on that line. */
export async function withProgressLine<T>({ t }: Pick<CommandContext, 't'>, work: () => Promise<T>): Promise<T> {
  const line = progressLine()
  try {
    return await heard(({ step, percent }) => line.show(t('common:work.percent', { step: t(`common:work.${step}`), percent })), work)
  } finally {
    line.end()
  }
}
