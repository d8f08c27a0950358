import type { ActivityState } from '~/courses/components/activity-state'
import type { Activity } from '~/courses/definition'
import { percentWatched, isWatched } from '~/progress/video-watch'
import { mergeRanges } from '~/progress/watched-ranges'
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
