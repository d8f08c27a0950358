export type Stretch = [from: number, to: number]

const SECOND_MS = 1000
/** A player reports its position several times a second, in a hidden tab about once. */
const SLACK_S = 1

/**
 * Notes which stretches of a film were played. A position that no playing could have reached is a jump: what lies between was not
 * seen. The clock is passed in, in milliseconds.
 */
export function createFilmLog() {
  let noted: Stretch[] = []
  let open: { from: number; to: number; at: number } | null = null

  function close() {
    if (open && open.to > open.from) noted.push([open.from, open.to])
    open = null
  }

  return {
    start(position: number, at: number) {
      close()
      open = { from: position, to: position, at }
    },
    advance(position: number, rate: number, at: number) {
      if (!open) return
      const reachable = open.to + ((at - open.at) / SECOND_MS) * rate + SLACK_S
      if (position < open.to || position > reachable) {
        close()
        open = { from: position, to: position, at }
      } else {
        open.to = position
        open.at = at
      }
    },
    stop: close,
    /** What was played since it was last taken. */
    take(): Stretch[] {
      const taken: Stretch[] = open && open.to > open.from ? [...noted, [open.from, open.to]] : noted
      noted = []
      if (open) open.from = open.to
      return taken
    },
  }
}

export type FilmLog = ReturnType<typeof createFilmLog>
