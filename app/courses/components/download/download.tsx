import { useTranslation } from 'react-i18next'
import { Icon } from '~/ui/icon'
import './download.css'

const KILOBYTE = 1_000

/** The kind is told by the ending, which the check has compared with the content. */
export function Download({ src, srcSize = 0, label }: { src: string; srcSize?: number; label: string }) {
  const { i18n } = useTranslation()
  const kind = /\.([a-z0-9]+)$/i.exec(decodeURIComponent(src))?.[1]?.toUpperCase() ?? ''
  const inMegabytes = srcSize >= KILOBYTE * KILOBYTE
  const size = new Intl.NumberFormat(i18n.language, {
    style: 'unit',
    unit: inMegabytes ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: inMegabytes ? 1 : 0,
  }).format(Math.max(srcSize / (inMegabytes ? KILOBYTE * KILOBYTE : KILOBYTE), 1))
  return (
    <span className="download">
      <a href={src} download>
        <Icon name="download" />
        <span>{label}</span> <span className="download__facts">{[kind, srcSize > 0 && size].filter(Boolean).join(', ')}</span>
      </a>
    </span>
  )
}
