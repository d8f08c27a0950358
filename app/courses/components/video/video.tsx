import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { Icon } from '~/ui/icon'
import { ActivityFrame } from '../activity-frame'
import { useActivityBoard, useActivityState, type VideoState } from '../activity-state'
import { takeParts } from '../parts'
import { useFocusAfter } from '../use-focus-after'
import { clock } from './cues'
import { followFilm } from './follow-film'
import { holdBack } from './hold-back'
import { ReadAlong, type ChapterProps } from './read-along'
import './video.css'

interface TranscriptProps {
  children?: ReactNode
}

/** Shown by its film. */
export function Transcript(_props: TranscriptProps): ReactNode {
  return null
}

interface VideoProps {
  id: string
  src: string
  captions: string
  poster?: string
  title: string
  /** False: the film is seen in its order. */
  seek?: boolean
  children?: ReactNode
}

/** Shown by its film. */
export function Chapter(_props: ChapterProps): ReactNode {
  return null
}

/** Without JavaScript a plain film with the browser's controls, with it the player; beside it the transcript, a way of its own. */
export function Video({ id, src, captions, poster, title, seek = true, children }: VideoProps) {
  const { t, i18n } = useTranslation('learn')
  const state = useActivityState(id, 'video')
  const [position] = useState(state ? resumeAt(state) : 0)
  const { plain, playing } = useFilm(id, i18n.language, seek ? null : (state?.done ? Infinity : position))
  const confirmed = useFocusAfter<HTMLDivElement>(state?.how, (root) => root)
  const transcript = takeParts<TranscriptProps>(children, Transcript).parts[0]?.props.children
  const chapters = takeParts<ChapterProps>(children, Chapter).parts.map(({ props }) => props)

  return (
    <ActivityFrame id={id} icon="visibility" label={t('kind.video')} rule={t('rule.video')} title={title} done={state?.done ?? false} wide>
      <div className="film">
        <div className="film__frame">
          {/* The address itself says where to go on, so that it works without JavaScript too. */}
          <video
            ref={plain}
            className="film__plain"
            controls
            playsInline
            preload="metadata"
            src={position > 0 ? `${src}#t=${position}` : src}
            poster={poster}
            aria-label={title}
          >
            <track kind="captions" src={captions} srcLang={i18n.language} label={t('film.captions')} />
          </video>
        </div>
        <ReadAlong film={playing} captions={captions} chapters={chapters} seekable={seek || (state?.done ?? false)} />
        <p className="film__foot">
          {state && state.percent > 0 && <span>{t('film.percent', { percent: state.percent })}</span>}
          {position > 0 && Math.floor(state?.position ?? 0) === position && <span>{t('film.resume', { time: clock(position) })}</span>}
        </p>
        <details className="film__transcript">
          <summary>
            <Icon name="draft" />
            {t('film.transcript')}
          </summary>
          <div className="film__text">{transcript}</div>
          <div ref={confirmed} tabIndex={-1}>
            <Confirm id={id} how={state?.how ?? null} />
          </div>
        </details>
      </div>
    </ActivityFrame>
  )
}

function Confirm({ id, how }: { id: string; how: VideoState['how'] }) {
  const { t } = useTranslation('learn')
  const { formAction, save } = useActivityBoard()
  if (how) return <p className="film__confirm muted">{t(`film.how.${how}`)}</p>

  function confirm(event: FormEvent) {
    event.preventDefault()
    void save([['intent', 'transcript'], ['activity', id]])
  }

  return (
    <form className="film__confirm" method="post" action={formAction} onSubmit={confirm}>
      <input type="hidden" name="intent" value="transcript" />
      <input type="hidden" name="activity" value={id} />
      <Button look="secondary" icon="check">
        {t('film.confirm')}
      </Button>
      <span className="muted">{t('film.confirmHint')}</span>
    </form>
  )
}

const NEAR_END_PERCENT = 99

/** Where to go on; who has seen all of it starts again. */
const resumeAt = ({ position, percent }: VideoState) => (percent >= NEAR_END_PERCENT ? 0 : Math.floor(position))

/** Follows what is played, and brings the player when its code has come; until then, and if it fails, the browser's own plays. */
function useFilm(id: string, language: string, heldAt: number | null) {
  const plain = useRef<HTMLVideoElement>(null)
  const playing = useRef<HTMLVideoElement | null>(null)
  const [held] = useState(heldAt)
  const { reportFilm } = useActivityBoard()
  const report = useRef(reportFilm)
  useEffect(() => {
    report.current = reportFilm
  })

  useEffect(() => {
    const element = plain.current
    if (!element) return
    let left = false
    let remove: (() => void) | undefined
    const follow = (film: HTMLVideoElement) => {
      playing.current = film
      const ends = [followFilm(film, (seen, leaving) => report.current(id, seen, leaving)), ...(held === null ? [] : [holdBack(film, held)])]
      return () => ends.forEach((end) => end())
    }
    let unfollow = follow(element)
    const onFilm = (film: HTMLVideoElement) => {
      unfollow()
      unfollow = follow(film)
    }
    window.VIDEOJS_NO_DYNAMIC_STYLE = true // read when it loads: style elements would break the Content-Security-Policy
    import('./player').then(
      ({ makePlayer }) => {
        if (!left) remove = makePlayer(element, { language, onFilm })
      },
      () => undefined,
    )
    return () => {
      left = true
      unfollow()
      remove?.()
    }
  }, [id, language, held])
  return { plain, playing }
}
