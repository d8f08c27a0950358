import { identifier, idsOf, nameOf, text, type ComponentSchema } from '../component-schema'

export const timeline: ComponentSchema = {
  name: 'Timeline',
  topLevel: true,
  props: {
    id: identifier({ de: 'Dauerhafte Kennung der Aktivität', en: 'Permanent id of the activity' }),
    title: text({ de: 'Überschrift des Zeitstrahls', en: 'Heading of the timeline' }),
  },
  markdown: false,
  parts: { Event: { min: 2 } },
  help: {
    de: 'Was nacheinander geschieht, an einer Zeitleiste zum Aufklappen. Erledigt, wenn jedes Ereignis geöffnet war.',
    en: 'What happens one thing after another, on a line of time to open. Done once every event has been opened.',
  },
  example: {
    de: `<Timeline id="erste-stunde" title="Die erste Stunde nach dem Klick">
  <Event id="klick" when="8:02 Uhr" title="Der Anhang wird geöffnet">
    Auf dem Bildschirm passiert nichts. Im Hintergrund beginnt das Programm zu suchen.
  </Event>
  <Event id="meldung" when="8:10 Uhr" title="Die Meldung geht ein">
    Die IT trennt das Gerät vom Netz. Der Schaden bleibt klein.
  </Event>
</Timeline>`,
    en: `<Timeline id="erste-stunde" title="The first hour after the click">
  <Event id="klick" when="8:02 am" title="The attachment is opened">
    Nothing happens on the screen. In the background the program begins to search.
  </Event>
  <Event id="meldung" when="8:10 am" title="The report comes in">
    IT takes the device off the network. The damage stays small.
  </Event>
</Timeline>`,
  },
  activity: (part) => ({ kind: 'parts', ...nameOf(part), parts: idsOf(part, 'Event') }),
}

export const event: ComponentSchema = {
  name: 'Event',
  topLevel: false,
  props: {
    id: identifier({ de: 'Dauerhafte Kennung des Ereignisses', en: 'Permanent id of the event' }),
    when: text({ de: 'Wann es geschieht, in Worten', en: 'When it happens, in words' }),
    title: text({ de: 'Was geschieht, in wenigen Worten', en: 'What happens, in a few words' }),
  },
  markdown: true,
  parts: {},
  help: { de: 'Ein Ereignis mit seiner Erklärung.', en: 'An event with its explanation.' },
}
