const TINY = 1e-9 // thirds do not add up exactly

/** Without division: 7 points of 10 are 70 %, whatever fractions make of it. */
export function isPassed(points: number, total: number, passMark: number): boolean {
  return total > 0 && points * 100 + TINY >= passMark * total
}
