import type { Table } from 'mdast'
import { childrenOf, textIn } from '../../lesson-tree'
import { identifier, idsOf, nameOf, oneOf, optional, text, type ComponentSchema } from '../component-schema'
import { readNumber } from './numbers'

const ROWS_MAX = 30
const SERIES_MAX = 4

export const chart: ComponentSchema = {
  name: 'Chart',
  topLevel: true,
  props: {
    id: identifier({ de: 'Dauerhafte Kennung der Aktivität', en: 'Permanent id of the activity' }),
    title: text({ de: 'Überschrift des Diagramms', en: 'Heading of the chart' }),
    kind: optional(oneOf(['bar', 'line'], { de: 'Balken (bar, ohne Angabe) oder Linie (line)', en: 'Bars (bar, unless given) or a line (line)' })),
    unit: optional(text({ de: 'Einheit hinter den Zahlen', en: 'Unit behind the numbers' })),
  },
  markdown: true,
  parts: { Reading: { min: 0, max: 8 } },
  help: {
    de: `Ein Diagramm aus einer kleinen Tabelle: erste Spalte die Beschriftung, danach eine bis ${SERIES_MAX} Spalten Zahlen. Mit Reading darunter sagt es, was darin zu sehen ist; erledigt, wenn jedes geöffnet war. Ohne Reading gibt es nichts zu tun.`,
    en: `A chart made of a small table: the first column holds the labels, then one to ${SERIES_MAX} columns of numbers. With Readings below it says what is to be seen; done once each has been opened. Without a Reading there is nothing to do.`,
  },
  example: {
    de: `<Chart id="meldungen" title="Gemeldete verdächtige Mails im Rathaus" kind="bar">

| Quartal | Gemeldet | davon Phishing |
| --- | --- | --- |
| Q1 | 41 | 19 |
| Q2 | 63 | 24 |
| Q3 | 88 | 31 |

<Reading id="mehr" title="Warum steigen die Meldungen?">
Es kommen nicht mehr Angriffe an. Es melden mehr Menschen, was ihnen auffällt.
</Reading>
</Chart>`,
    en: `<Chart id="meldungen" title="Suspicious emails reported at the town hall" kind="bar">

| Quarter | Reported | of these phishing |
| --- | --- | --- |
| Q1 | 41 | 19 |
| Q2 | 63 | 24 |
| Q3 | 88 | 31 |

<Reading id="mehr" title="Why do reports rise?">
There are not more attacks. More people report what strikes them.
</Reading>
</Chart>`,
  },
  activity: (part) => {
    const parts = idsOf(part, 'Reading')
    return parts.length > 0 ? { kind: 'parts', ...nameOf(part), parts } : null
  },
  check(part, report) {
    const tables = childrenOf(part.node).filter((child): child is Table => child.type === 'table')
    const [table] = tables
    if (!table || tables.length > 1) return report(part.node, 'chart-table', {})
    const [head, ...rows] = table.children
    const series = (head?.children.length ?? 1) - 1
    if (series < 1 || series > SERIES_MAX || rows.length < 2 || rows.length > ROWS_MAX) {
      report(table, 'chart-size', { rows: ROWS_MAX, series: SERIES_MAX })
    }
    for (const row of rows) {
      if (row.children.length <= series) report(row, 'chart-gap', { series })
      for (const cell of row.children.slice(1)) {
        if (readNumber(textIn(cell)) === null) report(cell, 'chart-number', { value: textIn(cell) })
      }
    }
  },
}

export const reading: ComponentSchema = {
  name: 'Reading',
  topLevel: false,
  props: {
    id: identifier({ de: 'Dauerhafte Kennung', en: 'Permanent id' }),
    title: text({ de: 'Was man sich beim Diagramm fragt', en: 'What one wonders about the chart' }),
  },
  markdown: true,
  parts: {},
  help: { de: 'Was in dem Diagramm zu sehen ist.', en: 'What is to be seen in the chart.' },
}
