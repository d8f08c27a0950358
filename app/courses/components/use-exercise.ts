import { useActivityBoard, useActivityState } from './activity-state'

/** An exercise as the server has it, and the part the address asks to show. */
export function useExercise(id: string) {
  const { shown } = useActivityBoard()
  const state = useActivityState(id, 'exercise')
  return { state, done: state?.done ?? false, shown: shown?.activity === id ? shown.part : null }
}
