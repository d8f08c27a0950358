import { Component, createElement, useCallback, useEffect, useMemo, useState, type MouseEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ActivityBoardProvider } from '~/courses/components/activity-state'
import { HouseProvider } from '~/courses/components/house/house-data'
import { REACT_PARTS } from '~/courses/components/react-parts'
import { factoryArguments, type LessonComponent } from '~/courses/lesson-module'
import type { HouseData } from '~/organisation/house'
import { Button } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { previewIn, READY } from './preview-message'
import { createTalk, editorAddress, type TalkPlace } from './talk'
import { useTrialBoard, type TrialAnswer } from './trial/trial-board'
import type { TrialChange } from './trial/trial-change'
import '~/courses/lesson.css'
import '~/progress/lesson-article.css'
import '~/progress/prose.css'
import './preview.css'

/** What stands in the editor's frame: the lesson it is told to show, with everything in it to be tried out. */
export function PreviewPage({ place, lang, house }: { place: TalkPlace; lang: string; house: HouseData }) {
  const { t } = useTranslation('studio')
  const preview = usePreview()
  const { course, lesson, person } = place
  const ask = useCallback(
    async (log: TrialChange[]): Promise<TrialAnswer | null> => {
      if (preview === null) return null
      const answer = await createTalk({ course, lesson, person }).ask({ intent: 'trial', preview, log })
      return answer.kind === 'ok' ? answer.value : null
    },
    [preview, course, lesson, person],
  )
  const { answer, board, startAgain } = useTrialBoard(ask, preview ?? '')
  const lessonCode = useLesson(place, preview)
  const label = t('editor.preview.title')
  if (!answer || !lessonCode) {
    return (
      <main aria-label={label}>
        <p role="status">{t('editor.preview.loading')}</p>
      </main>
    )
  }
  return (
    <ActivityBoardProvider value={board}>
      {/* What leads out of the lesson opens beside it: in the frame the Content-Security-Policy lets nothing else in. */}
      <main aria-label={label} onClickCapture={openBeside}>
        <article className="lesson" lang={lang}>
          <header className="lesson__head">
            {answer.minutes !== null && <p className="lesson__line">{t('editor.preview.minutes', { count: answer.minutes })}</p>}
            <h1 className="lesson__title">{answer.title}</h1>
            {answer.summary && <p className="lesson__lead">{answer.summary}</p>}
          </header>
          <div className="lesson__body prose">
            <HouseProvider value={house}>
              <Guarded key={lessonCode.preview}>{createElement(lessonCode.component, { components: REACT_PARTS })}</Guarded>
            </HouseProvider>
          </div>
        </article>
        <p className="preview__again">
          <Button type="button" look="tertiary" icon="autorenew" onClick={startAgain}>
            {t('editor.preview.again')}
          </Button>
        </p>
      </main>
    </ActivityBoardProvider>
  )
}

function openBeside(event: MouseEvent) {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null
  if (!link || link.getAttribute('href')?.startsWith('#')) return
  link.target = '_blank'
  link.rel = 'noreferrer'
}

/** What the editor around the frame wants shown. */
function usePreview(): string | null {
  const [preview, setPreview] = useState<string | null>(null)
  useEffect(() => {
    const hear = (event: MessageEvent) => {
      const wanted = event.origin === window.location.origin ? previewIn(event.data) : null
      if (wanted !== null) setPreview(wanted)
    }
    addEventListener('message', hear)
    window.parent.postMessage(READY, window.location.origin)
    return () => removeEventListener('message', hear)
  }, [])
  return preview
}

type Module = { default: (...given: typeof factoryArguments) => { default: LessonComponent } }

/** The compiled draft; while the next one is on its way, the one before. */
function useLesson({ course, lesson }: TalkPlace, preview: string | null) {
  const [loaded, setLoaded] = useState<{ component: LessonComponent; preview: string } | null>(null)
  const address = useMemo(() => `${editorAddress(course, lesson)}/code/${preview}.js`, [course, lesson, preview])
  useEffect(() => {
    let left = false
    if (preview === null) return
    import(/* @vite-ignore */ address).then(
      (module: Module) => {
        if (!left) setLoaded({ component: module.default(...factoryArguments).default, preview })
      },
      () => undefined, // overtaken by so many others that it is gone: the next one comes
    )
    return () => {
      left = true
    }
  }, [address, preview])
  return loaded
}

/** A part that fails in the browser must not take the preview with it. */
class Guarded extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    return this.state.failed ? <Failed /> : this.props.children
  }
}

function Failed() {
  const { t } = useTranslation('studio')
  return <Notice kind="danger" live="alert" title={t('editor.preview.failed')} />
}
