import type { ExerciseState } from '~/courses/components/activity-state'
import { publicPartId } from '~/courses/choice-ids.server'
import { feedbackAt, type FeedbackPlace } from '~/courses/feedback.server'
import { isFinished, isRight, partsOnTheWay, remainingIn, type Decisions, type Exercise } from './exercise'

/** What a person's page of an exercise shows; what the author says of a part only once that part is judged. */
export async function exerciseState(place: FeedbackPlace, exercise: Exercise, decisions: Decisions, done: boolean): Promise<ExerciseState> {
  return exerciseStateBy(exercise, decisions, done, {
    publicId: (part) => publicPartId({ ...place, activityId: exercise.id }, exercise, part),
    feedback: (component, part) => feedbackAt(place, component, [exercise.id, part]),
  })
}

interface Told {
  publicId(part: string): string
  feedback(component: string, part: string): Promise<string>
}

export async function exerciseStateBy(exercise: Exercise, decisions: Decisions, done: boolean, told: Told): Promise<ExerciseState> {
  const answers: ExerciseState['answers'] = {}
  for (const { id } of partsOnTheWay(exercise, decisions)) {
    const given = decisions.get(id)
    if (given === undefined) continue
    const right = isRight(exercise, decisions, id)
    const said = right === null ? [] : [await told.feedback('Giveaway', id), await told.feedback('Explanation', id), await told.feedback('Feedback', id)]
    answers[told.publicId(id)] = { given, right, feedback: said.join('') }
  }
  const finished = isFinished(exercise, decisions)
  return { kind: 'exercise', title: exercise.title, done, answers, finished, remaining: remainingIn(exercise, decisions) }
}
