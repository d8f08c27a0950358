import { flag, identifier, optional, percentOfPicture, text, type ComponentSchema } from '../component-schema'
import { checkInside } from '../hotspots/schema'

/** A place in a picture that is looked for, or one that is not: to a browser they are alike. */
export const place: ComponentSchema = {
  name: 'Place',
  topLevel: false,
  props: {
    id: identifier({ de: 'Dauerhafte Kennung der Stelle', en: 'Permanent id of the place' }),
    x: percentOfPicture({ de: 'Linker Rand der Stelle', en: 'Left edge of the place' }),
    y: percentOfPicture({ de: 'Oberer Rand der Stelle', en: 'Upper edge of the place' }),
    width: percentOfPicture({ de: 'Breite der Stelle', en: 'Width of the place' }),
    height: percentOfPicture({ de: 'Höhe der Stelle', en: 'Height of the place' }),
    label: text({ de: 'Name der Stelle; er verrät nichts', en: 'Name of the place; it gives nothing away' }),
    correct: optional(flag({ de: 'Die Stelle ist gesucht', en: 'The place is looked for' })),
  },
  markdown: false,
  parts: { Explanation: { min: 0, max: 1 }, Feedback: { min: 0, max: 1 } },
  help: {
    de: 'Eine Stelle im Bild, die gesucht wird oder nicht: linke obere Ecke und Größe in Prozent des Bildes.',
    en: 'A place in the picture that is looked for or not: upper left corner and size in percent of the picture.',
  },
  check: checkInside,
  onServer: { props: ['correct'] },
  opaque: true,
}
