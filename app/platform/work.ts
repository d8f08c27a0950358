/** What long work is at. */
export type WorkStep = 'check' | 'compare' | 'write' | 'plan'

export interface Work {
  step: WorkStep
  /** Of this step, whole percent. */
  percent: number
}
