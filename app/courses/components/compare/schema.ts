import { identifier, idsOf, nameOf, text, type ComponentSchema } from '../component-schema'

export const compare: ComponentSchema = {
  name: 'Compare',
  topLevel: true,
  props: {
    id: identifier({ de: 'Dauerhafte Kennung der Aktivität', en: 'Permanent id of the activity' }),
    title: text({ de: 'Überschrift des Vergleichs', en: 'Heading of the comparison' }),
  },
  markdown: false,
  parts: { Side: { min: 2, max: 2 } },
  help: {
    de: 'Zwei Seiten im Vergleich, etwa vorher und nachher; man wechselt zwischen ihnen. Erledigt, wenn beide geöffnet waren.',
    en: 'Two sides compared, such as before and after; one switches between them. Done once both have been opened.',
  },
  example: {
    de: `<Compare id="schreibtisch" title="Der Schreibtisch am Feierabend">
  <Side id="vorher" label="So bleibt er oft">
    Eine Bauakte liegt offen da. Der Bildschirm ist nicht gesperrt.
  </Side>
  <Side id="nachher" label="So ist er sicher">
    Die Akte liegt im Schrank. Der Bildschirm ist gesperrt.
  </Side>
</Compare>`,
    en: `<Compare id="schreibtisch" title="The desk at the end of the day">
  <Side id="vorher" label="How it is often left">
    A building file lies open. The screen is not locked.
  </Side>
  <Side id="nachher" label="How it is safe">
    The file is in the cabinet. The screen is locked.
  </Side>
</Compare>`,
  },
  activity: (part) => ({ kind: 'parts', ...nameOf(part), parts: idsOf(part, 'Side') }),
}

export const side: ComponentSchema = {
  name: 'Side',
  topLevel: false,
  props: {
    id: identifier({ de: 'Dauerhafte Kennung der Seite', en: 'Permanent id of the side' }),
    label: text({ de: 'Name der Seite, in wenigen Worten', en: 'Name of the side, in a few words' }),
  },
  markdown: true,
  parts: {},
  help: { de: 'Eine Seite des Vergleichs; auch Bilder und Listen.', en: 'A side of the comparison; pictures and lists too.' },
}
