import { Children, cloneElement, isValidElement, type ElementType, type ReactElement, type ReactNode } from 'react'

type WithChildren = ReactElement<{ children?: ReactNode }>

const isElement = (node: ReactNode): node is WithChildren => isValidElement(node)

/**
 * Takes the parts of one kind out of what an author wrote, in their order, and leaves the text around them.
 * Looks inside paragraphs too: without a blank line between them, Markdown puts a part into the paragraph before it.
 */
export function takeParts<P>(children: ReactNode, part: ElementType<P>): { parts: ReactElement<P>[]; rest: ReactNode[] } {
  const parts: ReactElement<P>[] = []
  const rest: ReactNode[] = []
  for (const child of Children.toArray(children)) {
    if (!isElement(child)) {
      rest.push(child)
    } else if (child.type === part) {
      parts.push(child as ReactElement<P>)
    } else if (typeof child.type === 'string' && child.props.children !== undefined) {
      const inner = takeParts(child.props.children, part)
      parts.push(...inner.parts)
      rest.push(inner.parts.length > 0 ? cloneElement(child, {}, ...inner.rest) : child)
    } else {
      rest.push(child)
    }
  }
  return { parts, rest }
}
