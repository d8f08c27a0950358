import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from './language'
import { isReadyMessage, previewMessage } from './preview-message'
import { editorAddress, type TalkPlace } from './talk'

const WIDTHS = { phone: 360, desk: 1_280 } as const
type Width = keyof typeof WIDTHS

const HEIGHT = 760

interface PreviewFrameProps {
  place: TalkPlace
  language: Language
  /** What can be shown now; null while errors keep it from being shown, undefined before that is known. */
  preview: string | null | undefined
}

/** The lesson as learners see it, in a frame of its own so that it is as wide as their screen. The last good one stays. */
export function PreviewFrame({ place, language, preview }: PreviewFrameProps) {
  const { t } = useTranslation('studio')
  const [width, setWidth] = useState<Width>('phone')
  const [last, setLast] = useState<{ language: Language; preview: string | null }>({ language, preview: null })
  const isNew = preview && preview !== last.preview
  if (isNew || language !== last.language) setLast({ language, preview: preview ?? null })
  const frame = useFrame(last.preview)
  const box = useScale(frame, WIDTHS[width])
  return (
    <section className="preview" aria-labelledby="vorschau-titel">
      <div className="pane__head">
        <h2 className="kern-heading-small" id="vorschau-titel">
          {t('editor.preview.title')}
        </h2>
        <fieldset className="choice-row">
          <legend className="visually-hidden">{t('editor.preview.width')}</legend>
          {(Object.keys(WIDTHS) as Width[]).map((one) => (
            <label key={one}>
              <input type="radio" name="breite" checked={width === one} onChange={() => setWidth(one)} />
              {t(`editor.preview.${one}`, { width: WIDTHS[one] })}
            </label>
          ))}
        </fieldset>
      </div>
      <p className="muted preview__lead" role="status">
        {t(preview !== null ? 'editor.preview.lead' : last.preview ? 'editor.preview.stale' : 'editor.preview.none')}
      </p>
      <div className="preview__box" ref={box}>
        <iframe
          key={language}
          ref={frame}
          className="preview__frame"
          title={t('editor.preview.frame', { language: t(`editor.language.${language}`) })}
          src={`${editorAddress(place.course, place.lesson)}/vorschau?sprache=${language}`}
        />
      </div>
    </section>
  )
}

/** Tells the page in the frame what to show, as soon as it listens. */
function useFrame(preview: string | null) {
  const frame = useRef<HTMLIFrameElement>(null)
  useEffect(() => {
    const send = () => {
      if (preview !== null) frame.current?.contentWindow?.postMessage(previewMessage(preview), window.location.origin)
    }
    const hear = (event: MessageEvent) => {
      if (event.source === frame.current?.contentWindow && event.origin === window.location.origin && isReadyMessage(event.data)) send()
    }
    addEventListener('message', hear)
    send()
    return () => removeEventListener('message', hear)
  }, [preview])
  return frame
}

/** Keeps the frame as wide as the screen it stands for, and makes it smaller to fit. */
function useScale(frame: { current: HTMLIFrameElement | null }, width: number) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = box.current
    if (!element) return
    const fit = () => {
      if (!frame.current) return
      const scale = Math.min(1, element.clientWidth / width)
      Object.assign(frame.current.style, { width: `${width}px`, height: `${HEIGHT / scale}px`, transform: `scale(${scale})` })
      element.style.height = `${HEIGHT}px`
    }
    const observer = new ResizeObserver(fit)
    observer.observe(element)
    fit()
    return () => observer.disconnect()
  })
  return box
}
