import type { ActivityState } from '~/courses/components/activity-state'
import { partIdOf, publicPartId } from '~/courses/choice-ids.server'
import type { Activity } from '~/courses/definition'
import { renderFeedback } from '~/courses/feedback.server'
import { dayOf } from '~/platform/time'
import { isFinished, mayDecide } from '~/progress/exercise'
import { exerciseStateBy } from '~/progress/exercise-state.server'
import { percentWatched, isWatched } from '~/progress/video-watch'
import { mergeRanges } from '~/progress/watched-ranges'
import { localeOf } from '../language'
import type { Preview } from '../preview.server'
import { changesOf, rangesIn, valueIn, valuesIn, type TrialChange } from './trial-change'
import { quizTrial } from './trial-quiz.server'

type Of<K extends Activity['kind']> = Extract<Activity, { kind: K }>

/**
 * How far a trial is after all that was done in it: worked out anew from the beginning each time, by the rules that hold for
 * learners, and written nowhere.
 */
export async function trialStates(preview: Preview, log: readonly TrialChange[]): Promise<Record<string, ActivityState>> {
  const states: Record<string, ActivityState> = {}
  for (const activity of preview.activities) states[activity.id] = await stateOf(preview, activity, changesOf(log, activity.id))
  return states
}

function stateOf(preview: Preview, activity: Activity, changes: TrialChange[]): ActivityState | Promise<ActivityState> {
  switch (activity.kind) {
    case 'video':
      return videoTrial(activity, changes)
    case 'checklist':
      return checklistTrial(activity, changes)
    case 'parts':
      return partsTrial(activity, changes)
    case 'exercise':
      return exerciseTrial(preview, activity, changes)
    case 'acknowledge':
      return acknowledgeTrial(activity, changes)
    case 'quiz':
      return quizTrial(preview, activity, changes)
  }
}

const those = (changes: TrialChange[], intent: string) => changes.filter((change) => valueIn(change, 'intent') === intent)

function videoTrial({ title, seconds }: Of<'video'>, changes: TrialChange[]): ActivityState {
  const films = those(changes, 'film')
  const ranges = mergeRanges(films.flatMap((change) => rangesIn(valueIn(change, 'ranges'))), seconds)
  const watched = seconds > 0 && isWatched(ranges, seconds)
  const how = watched ? 'watched' : those(changes, 'transcript').length > 0 ? 'transcript' : null
  const position = Number(valueIn(films.at(-1) ?? [], 'position')) || 0
  return { kind: 'video', title, done: how !== null, how, position, percent: seconds > 0 ? percentWatched(ranges, seconds) : 0 }
}

function checklistTrial({ title, items }: Of<'checklist'>, changes: TrialChange[]): ActivityState {
  const ticked = new Set<string>()
  for (const change of those(changes, 'tick')) {
    const on = valuesIn(change, 'on')
    for (const item of valuesIn(change, 'item')) {
      if (on.includes(item) && items.includes(item)) ticked.add(item)
      else ticked.delete(item)
    }
  }
  return { kind: 'checklist', title, done: ticked.size === items.length, ticked: [...ticked] }
}

function partsTrial({ title, parts }: Of<'parts'>, changes: TrialChange[]): ActivityState {
  const asked = new Set(those(changes, 'open').flatMap((change) => valuesIn(change, 'part')))
  const opened = parts.filter((part) => asked.has(part))
  return { kind: 'parts', title, done: opened.length === parts.length, opened }
}

function exerciseTrial(preview: Preview, activity: Of<'exercise'>, changes: TrialChange[]): Promise<ActivityState> {
  const { courseId, lessonId } = preview.place
  const place = { courseId, lessonId, activityId: activity.id }
  const begun = changes.slice(changes.findLastIndex((change) => valueIn(change, 'intent') === 'again') + 1)
  const decisions = new Map<string, string>()
  for (const change of those(begun, 'decide')) {
    const part = partIdOf(place, activity, valueIn(change, 'part'))
    const given = valueIn(change, 'given')
    if (part && !decisions.has(part) && mayDecide(activity, decisions, part, given)) decisions.set(part, given)
  }
  const done = activity.mode === 'find' ? isFinished(activity, decisions) : those(changes, 'debrief').length > 0
  return exerciseStateBy(activity, decisions, done, {
    publicId: (part) => publicPartId(place, activity, part),
    feedback: async (component, part) =>
      renderFeedback(await preview.serverCode(), localeOf(preview.place.language), component, [activity.id, part]),
  })
}

function acknowledgeTrial({ title, version }: Of<'acknowledge'>, changes: TrialChange[]): ActivityState {
  const done = those(changes, 'acknowledge').some((change) => valueIn(change, 'version') === version)
  return { kind: 'acknowledge', title, done, version, acknowledgedOn: done ? dayOf(new Date()) : null, earlierVersion: null }
}
