import type { Command } from 'commander'
import { STORYBOARD } from '~/courses/film-record'
import { translate } from '~/platform/i18n.server'
import { isLocale, type Locale } from '~/platform/locale'
import { buildFilms, type BuildOptions } from '~/studio/storyboards/build-film.server'
import { drawings } from '~/ui/drawings/catalogue'
import { ICONS } from '~/ui/drawings/icons'
import { FilmError } from '~/studio/storyboards/programs.server'
import { leastSeconds, type StoryboardFinding } from '~/studio/storyboards/read-storyboard'
import { command, Refusal, type CommandContext } from './command'
import { progressLine } from './progress-line'

interface BuildFlags {
  lang?: string
  json?: boolean
}

export function registerVideo(program: Command): void {
  const help = translate('de')
  const video = program.command('video').description(help('studio:film.command'))
  video
    .command('build')
    .description(help('studio:film.build'))
    .argument('<folder>', help('studio:film.folder'))
    .option('--lang <language>', help('studio:film.language'))
    .option('--json', help('studio:film.json'))
    .action(command<BuildFlags>((flags, context, folder = '.') => build(folder, flags, context)))
  video
    .command('pictures')
    .description(help('studio:film.pictures'))
    .option('--lang <language>', 'de, en')
    .option('--json', help('studio:film.json'))
    .action(command<BuildFlags>(pictures))
}

async function build(folder: string, flags: BuildFlags, { locale, t, print, printJson }: CommandContext): Promise<number> {
  const languages = onlyLanguage(flags.lang, t)
  const line = progressLine()
  const onProgress: BuildOptions['onProgress'] = (language, share) => line.show(t('studio:film.running', { language, percent: Math.floor(share * 100) }))
  const result = await buildFilms(folder, { languages, locale, onProgress })
    .catch((error: unknown) => {
      if (error instanceof FilmError) throw new Refusal(t(`studio:problem.${error.problem}`, error.values))
      throw error
    })
    .finally(line.end)
  if (!result.ok) {
    const findings = result.findings.map((finding) => ({ ...finding, message: sentence(finding, t) }))
    if (flags.json) printJson({ ok: false, findings })
    for (const { line, message } of findings) process.stderr.write(`${folder}/${STORYBOARD}:${line}: ${message}\n`)
    return 1
  }
  if (flags.json) printJson(result)
  else for (const { file, seconds, bytes } of result.films) print(t('studio:film.built', { file, seconds, megabytes: inMegabytes(bytes, locale) }))
  return 0
}

async function pictures(flags: BuildFlags, { t, print, printJson }: CommandContext): Promise<void> {
  const known = Object.entries(drawings).map(([name, drawing]) => ({ name, seconds: leastSeconds(drawing), labels: drawing.labels, optional: drawing.optional, icons: drawing.icons, marks: drawing.marks }))
  if (flags.json) return printJson({ pictures: known, icons: ICONS })
  for (const { name, seconds, labels, icons, marks } of known) {
    const more = [
      icons.max > 0 ? t('studio:film.pictureIcons', { number: icons.min === icons.max ? icons.max : `${icons.min}–${icons.max}` }) : '',
      marks.length > 0 ? t('studio:film.pictureMarks', { marks: marks.join(', ') }) : '',
    ]
    const line = t('studio:film.pictureLine', { name, seconds, labels: labels.join(', ') || t('studio:film.noLabels') })
    print([line, ...more].filter(Boolean).join('; '))
  }
  print(t('studio:film.iconNames', { names: ICONS.join(', ') }))
}

function onlyLanguage(language: string | undefined, t: CommandContext['t']): Locale[] | undefined {
  if (language === undefined) return undefined
  if (!isLocale(language)) throw new Refusal(t('studio:film.languageUnknown', { language }), 2)
  return [language]
}

function sentence(finding: StoryboardFinding, t: CommandContext['t']): string {
  return t(`studio:finding.${finding.rule}`, finding.values)
}

function inMegabytes(bytes: number, locale: Locale): string {
  return new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(bytes / 1_000_000)
}
