import type { ReactNode } from 'react'

export interface ChoiceProps {
  /** Opaque: says nothing about the choice. */
  id: string
  children?: ReactNode
}

/** Shown by its question. */
export function Choice(_props: ChoiceProps): ReactNode {
  return null
}
