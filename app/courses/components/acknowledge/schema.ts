import { identifier, nameOf, text, type ComponentSchema } from '../component-schema'

export const acknowledge: ComponentSchema = {
  name: 'Acknowledge',
  topLevel: true,
  props: {
    id: identifier({ de: 'Dauerhafte Kennung der Regel', en: 'Permanent id of the rule' }),
    title: text({ de: 'Name der Regel', en: 'Name of the rule' }),
    version: text({ de: 'Fassung; eine neue fragt alle noch einmal', en: 'Version; a new one asks everybody again' }),
  },
  markdown: true,
  parts: {},
  help: {
    de: 'Eine Regel des Hauses, die man liest und bestätigt. Wer welche Fassung bestätigt hat, bleibt als Nachweis. Erledigt, wenn die heutige Fassung bestätigt ist.',
    en: 'A rule of the house to be read and confirmed. Who has confirmed which version stays as evidence. Done once today’s version is confirmed.',
  },
  example: {
    de: `<Acknowledge id="it-dienstanweisung" title="Dienstanweisung IT" version="2026-01">
  Dienstliche Daten liegen nur auf Geräten und in Diensten, die das Haus freigegeben hat.
</Acknowledge>`,
    en: `<Acknowledge id="it-dienstanweisung" title="IT instruction" version="2026-01">
  Official data lies only on devices and in services that the organisation has approved.
</Acknowledge>`,
  },
  activity: (part) => ({ kind: 'acknowledge', ...nameOf(part), version: String(part.props.version) }),
}
