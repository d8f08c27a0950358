import videojs from 'video.js/core'
import 'video.js/dist/video-js.css'
import './player.css'
import german from 'video.js/dist/lang/de.json'

videojs.addLanguage('de', german)

const SPEEDS = [0.75, 1, 1.25, 1.5, 2]

interface PlayerOptions {
  language: string
  /** The element that really plays, which need not be the one handed in. */
  onFilm: (film: HTMLVideoElement) => void
}

/** Puts the player in the place of the browser's own controls; the returned function puts them back. */
export function makePlayer(plain: HTMLVideoElement, { language, onFilm }: PlayerOptions): () => void {
  const playing = !plain.paused
  const position = plain.currentTime
  const film = plain.cloneNode(true) as HTMLVideoElement
  film.className = 'video-js vjs-fluid vjs-16-9 vjs-big-play-centered' // static classes: no style is needed for its size
  film.removeAttribute('id')
  const frame = document.createElement('div')
  frame.append(film)
  plain.pause()
  plain.hidden = true
  plain.after(frame)
  const player = videojs(film, {
    language,
    playbackRates: SPEEDS,
    userActions: { hotkeys: true },
    controlBar: { pictureInPictureToggle: false },
    // Their settings dialogue is a page of its own; browsers and systems have one.
    textTrackSettings: false,
  })
  player.ready(() => {
    const element = frame.querySelector('video')
    if (!element) return
    // Its own word for the region is the same for every film of a page.
    player.el().setAttribute('aria-label', `${player.localize('Video Player')}: ${plain.getAttribute('aria-label') ?? ''}`)
    onFilm(element)
    if (position > 0) player.currentTime(position)
    if (playing) void player.play()
  })
  return () => {
    player.dispose()
    frame.remove()
    plain.hidden = false
  }
}
