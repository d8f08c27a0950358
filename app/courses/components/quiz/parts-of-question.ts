import type { ReactNode } from 'react'
import { takeParts } from '../parts'
import { Choice, Place, Target, type ChoiceProps, type PlaceProps, type TargetProps } from './choice'
import type { QuestionProps } from './quiz'

export interface QuestionParts {
  choices: ChoiceProps[]
  targets: TargetProps[]
  places: PlaceProps[]
  /** The question itself. */
  text: ReactNode
}

/** What an author wrote into a question, by kind of part; choices and places in the order that belongs to the attempt. */
export function partsOfQuestion({ children }: QuestionProps, mixed: <T extends { id: string }>(items: T[]) => T[]): QuestionParts {
  const choices = takeParts<ChoiceProps>(children, Choice)
  const targets = takeParts<TargetProps>(choices.rest, Target)
  const places = takeParts<PlaceProps>(targets.rest, Place)
  return {
    choices: mixed(choices.parts.map(({ props }) => props)),
    targets: targets.parts.map(({ props }) => props),
    places: mixed(places.parts.map(({ props }) => props)),
    text: places.rest,
  }
}
