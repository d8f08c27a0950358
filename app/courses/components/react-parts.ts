import type { ComponentType } from 'react'

// Each takes the props its schema lets through; what a lesson passes, no type can follow.
type Part = ComponentType<never>

const modules = import.meta.glob<Record<string, Part>>(['./*/*.tsx', '!./*/*.test.tsx'], { eager: true })

/**
 * From a name in a lesson to what shows it: whatever the components' folders export under such a name. Which names a lesson may
 * hold the check has decided; asking the schemas here would bring them, and zod, to every learner.
 */
export const REACT_PARTS: Record<string, Part> = Object.fromEntries(
  Object.values(modules).flatMap((module) => Object.entries(module).filter(([name]) => /^[A-Z]/.test(name))),
)
