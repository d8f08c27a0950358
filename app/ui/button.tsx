import { Link, type LinkProps } from '@remix-run/react'
import type { ButtonHTMLAttributes } from 'react'
import { Icon, type IconName } from './icon'

type Look = 'primary' | 'secondary' | 'tertiary'

interface Dress {
  look?: Look
  icon?: IconName
  small?: boolean
}

const classOf = ({ look = 'primary', small }: Dress) =>
  `kern-btn kern-btn--${look}${small ? ' kern-btn--x-small' : ''}`

export function Button({ look, icon, small, children, ...rest }: Dress & ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button type="submit" {...rest} className={`${classOf({ look, small })} ${rest.className ?? ''}`}>
      {icon && <Icon name={icon} />}
      <span className="kern-label">{children}</span>
    </button>
  )
}

/** A link that looks like a button; `plain` for files and pages outside the app's router. */
export function ButtonLink({
  look,
  icon,
  small,
  plain,
  children,
  to,
  ...rest
}: Dress & { plain?: boolean; to: string } & Omit<LinkProps, 'to'>) {
  const inner = (
    <>
      {icon && <Icon name={icon} />}
      <span className="kern-label">{children}</span>
    </>
  )
  const className = classOf({ look, small })
  if (plain) {
    return (
      <a className={className} href={to}>
        {inner}
      </a>
    )
  }
  return (
    <Link {...rest} to={to} className={className}>
      {inner}
    </Link>
  )
}
