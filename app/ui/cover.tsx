import { COVER_SIZE, type CoverName } from './covers'
import './cover.css'

/** A picture that sets the tone; what matters stands beside it in words. */
export function Cover({ name, className, lazy = false }: { name: CoverName; className?: string; lazy?: boolean }) {
  return (
    <picture className={`cover${className ? ` ${className}` : ''}`}>
      <source srcSet={`/zeichnungen/${name}-dunkel.svg`} media="(prefers-color-scheme: dark)" />
      <img src={`/zeichnungen/${name}.svg`} alt="" {...COVER_SIZE} {...(lazy ? { loading: 'lazy' } : FIRST)} />
    </picture>
  )
}

/** Where it heads a page it is the largest thing on it. In lower case: this React does not know it yet. */
const FIRST = { fetchpriority: 'high' }
