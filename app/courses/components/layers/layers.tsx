import type { ReactNode } from 'react'
import { ActivityFrame } from '../activity-frame'
import { Disclosures } from '../disclosures'
import { takeParts } from '../parts'
import { useOpened } from '../use-opened'
import { words } from '../words'
import './layers.css'

const useWords = words({
  de: {
    label: 'Teil für Teil',
    rule: 'Erledigt, wenn Sie jeden Teil einmal geöffnet haben.',
    number: 'Teil {{number}}',
    empty: 'Öffnen Sie den ersten Teil: Das Bild baut sich auf.',
  },
  en: {
    label: 'Part by part',
    rule: 'Done once you have opened every part.',
    number: 'Part {{number}}',
    empty: 'Open the first part: the picture builds up.',
  },
})

interface LayerProps {
  id: string
  title: string
  src?: string
  srcWidth?: number
  srcHeight?: number
  children?: ReactNode
}

/** Shown by its drawing. */
export function Layer(_props: LayerProps): ReactNode {
  return null
}

interface LayersProps {
  id: string
  title: string
  src?: string
  srcWidth?: number
  srcHeight?: number
  alt?: string
  children?: ReactNode
}

/** What was opened is in the picture; what it says stands in the list. */
export function Layers({ id, title, src, srcWidth, srcHeight, alt, children }: LayersProps) {
  const t = useWords()
  const opened = useOpened(id)
  const layers = takeParts<LayerProps>(children, Layer).parts.map(({ props }) => props)
  const drawn = src !== undefined || layers.some((layer) => layer.src !== undefined)
  return (
    <ActivityFrame id={id} icon="add" label={t('label')} rule={t('rule')} title={title} done={opened.done} wide={drawn}>
      <div className={drawn ? 'layers layers--drawn' : 'layers'}>
        {drawn && (
          <div className="layers__picture" role="img" aria-label={alt}>
            {src && <img src={src} width={srcWidth} height={srcHeight} alt="" decoding="async" />}
            {layers.map((layer) =>
              layer.src ? (
                <img
                  key={layer.id}
                  className={`layers__layer${opened.isOpened(layer.id) ? '' : ' layers__layer--off'}`}
                  src={layer.src}
                  width={layer.srcWidth}
                  height={layer.srcHeight}
                  alt=""
                  decoding="async"
                />
              ) : null,
            )}
            {!src && !layers.some((layer) => opened.isOpened(layer.id)) && <p className="layers__empty">{t('empty')}</p>}
          </div>
        )}
        <Disclosures
          id={id}
          opened={opened}
          parts={layers.map((layer, index) => ({
            id: layer.id,
            eyebrow: t('number', { number: index + 1 }),
            label: layer.title,
            text: layer.children,
          }))}
        />
      </div>
    </ActivityFrame>
  )
}
