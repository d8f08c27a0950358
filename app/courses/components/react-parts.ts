import type { ComponentType } from 'react'
import { Callout } from './callout/callout'
import { Checklist, Item } from './checklist/checklist'
import { Hotspots, Spot } from './hotspots/hotspots'
import { Choice } from './quiz/choice'
import { Question, Quiz } from './quiz/quiz'
import { Step, Steps } from './steps/steps'
import { Transcript, Video } from './video/video'

// Each takes the props its schema lets through; what a lesson passes, no type can follow.
type Part = ComponentType<never>

/** The one map from a name in a lesson to what shows it. */
export const REACT_PARTS: Record<string, Part> = {
  Callout,
  Video,
  Transcript,
  Checklist,
  Item,
  Hotspots,
  Spot,
  Steps,
  Step,
  Quiz,
  Question,
  Choice,
}
