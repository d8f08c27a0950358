import { Fragment, type ReactNode } from 'react'
import type { ShownNode } from './shown-question'

/** Markdown in the preview, as a lesson would show it. */
export function ShownText({ nodes }: { nodes: ShownNode[] }) {
  return nodes.map((node, index) => <Fragment key={index}>{shown(node)}</Fragment>)
}

/** Of a paragraph alone only its words. */
export function ShownLine({ nodes }: { nodes: ShownNode[] }) {
  const [only] = nodes
  return <ShownText nodes={nodes.length === 1 && only?.type === 'paragraph' ? (only.children ?? []) : nodes} />
}

function shown({ type, value, url, ordered, children = [] }: ShownNode): ReactNode {
  const inside = <ShownText nodes={children} />
  switch (type) {
    case 'text':
      return value
    case 'inlineCode':
      return <code>{value}</code>
    case 'code':
      return (
        <pre>
          <code>{value}</code>
        </pre>
      )
    case 'break':
      return <br />
    case 'strong':
      return <strong>{inside}</strong>
    case 'emphasis':
      return <em>{inside}</em>
    case 'delete':
      return <del>{inside}</del>
    case 'link':
      return (
        <a className="kern-link" href={url} rel="noopener noreferrer" target="_blank">
          {inside}
        </a>
      )
    case 'blockquote':
      return <blockquote>{inside}</blockquote>
    case 'list':
      return ordered ? <ol>{inside}</ol> : <ul>{inside}</ul>
    case 'listItem':
      return <li>{inside}</li>
    case 'table':
      return (
        <table>
          <tbody>{inside}</tbody>
        </table>
      )
    case 'tableRow':
      return <tr>{inside}</tr>
    case 'tableCell':
      return <td>{inside}</td>
    default:
      return <p>{inside}</p>
  }
}
