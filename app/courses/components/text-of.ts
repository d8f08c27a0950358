import { Children, isValidElement, type ReactElement, type ReactNode } from 'react'

/** The bare text of what an author wrote. */
export function textOf(node: ReactNode): string {
  return Children.toArray(node)
    .map((child) => {
      if (isValidElement(child)) return textOf((child as ReactElement<{ children?: ReactNode }>).props.children)
      return typeof child === 'string' || typeof child === 'number' ? String(child) : ''
    })
    .join('')
    .trim()
}
