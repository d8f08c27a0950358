/** The one clock of a scene: where a movement that starts at `from` and takes `seconds` has got to, eased, 0 to 1. */
export interface Moment {
  seconds: number
  reach(from: number, seconds?: number): number
}

export function momentAt(seconds: number): Moment {
  return { seconds, reach: (from, length = 0.7) => ease((seconds - from) / length) }
}

export function ease(progress: number): number {
  const x = Math.min(1, Math.max(0, progress))
  return x < 0.5 ? 4 * x * x * x : 1 - (-2 * x + 2) ** 3 / 2
}

export function between(from: number, to: number, progress: number): number {
  return from + (to - from) * progress
}

/** A quiet wave between 0 and 1, for breathing. */
export function wave(seconds: number, period: number): number {
  return (1 - Math.cos((2 * Math.PI * seconds) / period)) / 2
}
