/** Whole numbers only: 7 of 10 is 70 %, whatever fractions make of it. */
export function isPassed(correct: number, total: number, passMark: number): boolean {
  return total > 0 && correct * 100 >= passMark * total
}
