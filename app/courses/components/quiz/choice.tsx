import type { ReactNode } from 'react'

export interface ChoiceProps {
  id: string
  children?: ReactNode
}

export interface TargetProps {
  id: string
  children?: ReactNode
}

export interface PlaceProps {
  id: string
  x: number
  y: number
  width: number
  height: number
  label: string
}

/** Shown by its question. */
export function Choice(_props: ChoiceProps): ReactNode {
  return null
}

/** Shown by its question. */
export function Target(_props: TargetProps): ReactNode {
  return null
}

/** Shown by its picture. */
export function Place(_props: PlaceProps): ReactNode {
  return null
}
