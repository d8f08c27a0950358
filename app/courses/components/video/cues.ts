export interface Cue {
  /** Seconds. */
  from: number
  to: number
  text: string
}

const TIMES = /^((?:\d+:)?\d\d:\d\d\.\d{3})\s+-->\s+((?:\d+:)?\d\d:\d\d\.\d{3})/

/** The lines of a WebVTT file with their times; styles, regions and notes are passed over. */
export function cuesIn(vtt: string): Cue[] {
  return vtt
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/)
    .flatMap((block): Cue[] => {
      const lines = block.split('\n')
      const at = lines.findIndex((line) => TIMES.test(line))
      const [, from, to] = TIMES.exec(lines[at] ?? '') ?? []
      const text = lines.slice(at + 1).join(' ').replace(/<[^>]*>/g, '').trim()
      return from && to && text ? [{ from: seconds(from), to: seconds(to), text }] : []
    })
}

const seconds = (written: string): number => written.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)

/** Seconds as a player shows them. */
export const clock = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`
