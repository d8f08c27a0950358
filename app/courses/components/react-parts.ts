import type { ComponentType } from 'react'
import { COMPONENTS } from './registry'

// Each takes the props its schema lets through; what a lesson passes, no type can follow.
type Part = ComponentType<never>

const modules = import.meta.glob<Record<string, Part>>(['./*/*.tsx', '!./*/*.test.tsx'], { eager: true })
const shown = new Set(COMPONENTS.map(({ name }) => name))

/** From a name in a lesson to what shows it: whatever the components' folders export under such a name. */
export const REACT_PARTS: Record<string, Part> = Object.fromEntries(
  Object.values(modules).flatMap((module) => Object.entries(module).filter(([name]) => shown.has(name))),
)
