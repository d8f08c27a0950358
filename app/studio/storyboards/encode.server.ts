import { spawn } from 'node:child_process'
import { stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { FilmError } from './programs.server'

export const MAX_FILM_BYTES = 3_000_000
const QUALITIES = [21, 24, 27, 30, 33, 36]
// A picture that rests costs next to nothing, a keyframe costs as much as a poster.
const KEYFRAME_DISTANCE = '250'
const H264 = ['-c:v', 'libx264', '-preset', 'slow', '-tune', 'animation', '-pix_fmt', 'yuv420p']
const QUIET = ['-hide_banner', '-loglevel', 'error', '-y']
const COLOUR_SPACE = ['-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709', '-color_range', 'tv']
const REPEATABLE = ['-map_metadata', '-1', '-fflags', '+bitexact', '-flags:v', '+bitexact']

/** The pictures of a film, each kept once with how many frames it stays: a scene at rest costs one. */
export class PictureReel {
  private readonly stays: number[] = []
  private last: Buffer | null = null

  constructor(
    private readonly folder: string,
    private readonly framesPerSecond: number,
  ) {}

  /** The next frame; the same buffer again is the same picture. */
  async add(picture: Buffer): Promise<void> {
    if (picture === this.last) {
      this.stays[this.stays.length - 1] = (this.stays.at(-1) ?? 0) + 1
      return
    }
    this.last = picture
    await writeFile(join(this.folder, nameOf(this.stays.length)), picture)
    this.stays.push(1)
  }

  /** Writes the list that ffmpeg reads; the last picture stands there twice, else its stay would not count. */
  async finish(): Promise<Reel> {
    const entries = this.stays.flatMap((frames, index) => [`file '${nameOf(index)}'`, `duration ${frames / this.framesPerSecond}`])
    const list = join(this.folder, 'reel.txt')
    await writeFile(list, ['ffconcat version 1.0', ...entries, `file '${nameOf(this.stays.length - 1)}'`, ''].join('\n'))
    const frames = this.stays.reduce((sum, stay) => sum + stay, 0)
    return { list, frames, framesPerSecond: this.framesPerSecond }
  }
}

export interface Reel {
  list: string
  frames: number
  framesPerSecond: number
}

const nameOf = (index: number) => `${index}.png`

/** How long a sound file plays; null when it is none. */
export async function soundSeconds(ffmpeg: string, file: string): Promise<number | null> {
  const { stdin, done, complaint } = start(ffmpeg, ['-hide_banner', '-i', file, '-vn', '-f', 'null', '-'])
  stdin.end()
  await done.catch(() => undefined)
  const [, hours, minutes, seconds] = /Duration: (\d+):(\d\d):(\d\d\.\d+)/.exec(complaint()) ?? []
  return /Stream #.*Audio/.test(complaint()) ? Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds) : null
}

const SPOKEN = ['-map', '0:v', '-map', '1:a', '-c:a', 'aac', '-b:a', '64k', '-ac', '1']

/** The best quality that stays under the limit, with the narration laid over it if there is one; returns the size. */
export async function encodeSmall(ffmpeg: string, { list, frames, framesPerSecond }: Reel, file: string, narration?: string): Promise<number> {
  const inputs = ['-f', 'concat', '-i', list, ...(narration ? ['-i', narration] : [])]
  const sound = narration ? SPOKEN : ['-an']
  const even = ['-vf', `fps=${framesPerSecond},scale=out_color_matrix=bt709:out_range=tv`, '-frames:v', String(frames)]
  for (const quality of QUALITIES) {
    const codec = [...H264, '-crf', String(quality), '-g', KEYFRAME_DISTANCE]
    await run(ffmpeg, [...QUIET, ...inputs, ...sound, ...even, ...codec, ...COLOUR_SPACE, ...REPEATABLE, '-movflags', '+faststart', file])
    const { size } = await stat(file)
    if (size < MAX_FILM_BYTES) return size
  }
  throw new FilmError('tooBig', { megabytes: MAX_FILM_BYTES / 1_000_000 })
}

async function run(ffmpeg: string, options: string[]): Promise<void> {
  const { stdin, done } = start(ffmpeg, options)
  stdin.end()
  await done
}

function start(ffmpeg: string, options: string[]) {
  const child = spawn(ffmpeg, options, { stdio: ['pipe', 'ignore', 'pipe'] })
  let complaint = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text))
  // A pipe that breaks is told by the exit code; unheard, the event would end the process.
  child.stdin.on('error', () => undefined)
  const done = new Promise<void>((resolve, reject) => {
    child.on('error', (error) => reject(new FilmError('encoding', { reason: error.message })))
    child.on('close', (code) => {
      if (code === 0) resolve()
      else reject(new FilmError('encoding', { reason: complaint.trim().split('\n').at(-1) ?? `ffmpeg ${code}` }))
    })
  })
  done.catch(() => undefined)
  return { stdin: child.stdin, done, complaint: () => complaint }
}
