import { taughtOnDisk } from '~/courses/controls-on-disk.server'
import type { TaughtControl } from '~/courses/controls'
import { brokenCatalogues } from '~/courses/control-catalogues.server'
import { dayOf } from '~/platform/time'
import { Refusal, type CommandContext } from './command'

const GAP = 2

/** Every control with the lessons that teach it; a catalogue with mistakes is told of after what the others say. */
export async function printControls({ json }: { json?: boolean }, { locale, t, print, printJson }: CommandContext): Promise<void> {
  const catalogues = await taughtOnDisk(locale, dayOf(new Date()))
  if (json) {
    const rows = catalogues.flatMap(({ controls }) => controls)
    printJson(rows.map(({ id, title, lessons, organisational }) => ({ id, title, lessons: lessons.map(placeOf), organisational })))
  } else {
    for (const { title, source, licence, controls } of catalogues) {
      print(title)
      print(`${t('studio:controls.source')} ${source.title}. ${t('studio:controls.licence')} ${licence.title}.`)
      print('')
      printTable(controls, t, print)
      print('')
    }
    if (catalogues.length === 0) print(t('studio:controls.none'))
  }
  const files = (await brokenCatalogues()).join(' ')
  if (files) throw new Refusal(t('studio:controls.command.broken', { files }))
}

const placeOf = ({ course, lesson }: { course: string; lesson: string }): string => `${course}/${lesson}`

function printTable(controls: TaughtControl[], t: CommandContext['t'], print: CommandContext['print']): void {
  const rows = [
    [t('studio:controls.command.control'), t('studio:controls.command.title'), t('studio:controls.command.where')],
    ...controls.map((control) => [control.id, control.title, whereOf(control, t)]),
  ]
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)) + GAP)
  for (const [id = '', title = '', where = ''] of rows) print(`${id.padEnd(widths[0] ?? 0)}${title.padEnd(widths[1] ?? 0)}${where}`)
}

function whereOf({ lessons, organisational }: TaughtControl, t: CommandContext['t']): string {
  if (lessons.length > 0) return lessons.map(placeOf).join(', ')
  return organisational === null ? t('studio:controls.command.nobody') : t('studio:controls.command.organisational', { reason: organisational })
}
