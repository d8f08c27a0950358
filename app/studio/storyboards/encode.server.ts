import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { stat } from 'node:fs/promises'
import { FilmError } from './programs.server'

export const MAX_FILM_BYTES = 3_000_000
const QUALITIES = [21, 24, 27, 30, 33, 36]
// A picture that rests costs next to nothing, a keyframe costs as much as a poster.
const KEYFRAME_DISTANCE = '250'
const H264 = ['-c:v', 'libx264', '-preset', 'slow', '-tune', 'animation', '-pix_fmt', 'yuv420p']
const QUIET = ['-hide_banner', '-loglevel', 'error', '-y']
const COLOUR_SPACE = ['-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709', '-color_range', 'tv']
const REPEATABLE = ['-map_metadata', '-1', '-fflags', '+bitexact', '-flags:v', '+bitexact']

/** Pictures in, one lossless film out: the master that the small film is made from. */
export class MasterWriter {
  private readonly running: ReturnType<typeof start>

  constructor(ffmpeg: string, framesPerSecond: number, file: string) {
    const input = ['-f', 'image2pipe', '-c:v', 'png', '-framerate', String(framesPerSecond), '-i', 'pipe:0']
    const lossless = ['-c:v', 'libx264', '-preset', 'ultrafast', '-qp', '0', '-pix_fmt', 'yuv444p']
    const colours = 'scale=out_color_matrix=bt709:out_range=tv'
    this.running = start(ffmpeg, [...QUIET, ...input, '-vf', colours, ...lossless, ...COLOUR_SPACE, file])
  }

  async write(picture: Buffer): Promise<void> {
    const { stdin, done } = this.running
    if (stdin.write(picture)) return
    // A broken pipe says only that it broke; why, ffmpeg says when it ends.
    await Promise.race([once(stdin, 'drain').catch(() => done), done])
  }

  async finish(): Promise<void> {
    this.running.stdin.end()
    await this.running.done
  }

  stop(): void {
    this.running.kill()
  }
}

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
export async function encodeSmall(ffmpeg: string, master: string, file: string, narration?: string): Promise<number> {
  const inputs = ['-i', master, ...(narration ? ['-i', narration] : [])]
  const sound = narration ? SPOKEN : ['-an']
  for (const quality of QUALITIES) {
    const codec = [...H264, '-crf', String(quality), '-g', KEYFRAME_DISTANCE]
    await run(ffmpeg, [...QUIET, ...inputs, ...sound, ...codec, ...COLOUR_SPACE, ...REPEATABLE, '-movflags', '+faststart', file])
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
  return { stdin: child.stdin, done, complaint: () => complaint, kill: () => child.kill() }
}
