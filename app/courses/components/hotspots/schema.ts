import {
  identifier,
  idsOf,
  nameOf,
  mediaFile,
  percentOfPicture,
  text,
  type ComponentSchema,
  type Part,
} from '../component-schema'
import type { Activity } from '../../definition'
import type { Report } from '../../findings'

export const hotspots: ComponentSchema = {
  name: 'Hotspots',
  topLevel: true,
  props: {
    id: identifier({ de: 'Dauerhafte Kennung der Aktivität', en: 'Permanent id of the activity' }),
    src: mediaFile('picture', { de: 'Das Bild', en: 'The picture' }),
    alt: text({ de: 'Was auf dem Bild zu sehen ist, für alle, die es nicht sehen', en: 'What the picture shows, for those who do not see it' }),
    title: text({ de: 'Überschrift des Bildes', en: 'Heading of the picture' }),
  },
  markdown: false,
  parts: { Spot: { min: 0 }, Place: { min: 0, max: 20 } },
  help: {
    de: 'Ein Bild mit Stellen zum Anklicken; sein Inhalt steht zugleich als Liste darunter. Erledigt, wenn jede Stelle geöffnet war. Mit Place statt Spot wird es ein Suchbild: erledigt, wenn alle gesuchten Stellen gefunden sind.',
    en: 'A picture with places to click; its content also stands below as a list. Done once every place has been opened. With Place instead of Spot it is a picture to search: done once all places looked for are found.',
  },
  example: {
    de: `<Hotspots id="mail" src="mail.de.svg" alt="Eine E-Mail, die zu einer Zahlung drängt" title="Sechs Zeichen in einer Mail">
  <Spot id="absender" x={12} y={8} width={30} height={6} label="Absender">
    Die Adresse endet auf eine fremde Domain.
  </Spot>
</Hotspots>`,
    en: `<Hotspots id="mail" src="mail.en.svg" alt="An email that presses for a payment" title="Six signs in one email">
  <Spot id="absender" x={12} y={8} width={30} height={6} label="Sender">
    The address ends in a foreign domain.
  </Spot>
</Hotspots>`,
  },
  activity: (part) => (placesOf(part).length > 0 ? search(part) : { kind: 'parts', ...nameOf(part), parts: idsOf(part, 'Spot') }),
  check(part, report) {
    const places = placesOf(part)
    const spots = part.parts.filter(({ schema }) => schema === spot)
    if (places.length === 0 && spots.length === 0) report(part.node, 'part-missing', { component: 'Hotspots', part: 'Spot', min: 1 })
    if (places[0] && spots.length > 0) report(places[0].node, 'hotspots-mixed', {})
    if (places.length > 0 && !places.some(({ props }) => props.correct === true)) report(part.node, 'hotspots-nothing-to-find', {})
  },
}

const placesOf = (part: Part) => part.parts.filter(({ schema }) => schema.name === 'Place')

const search = (part: Part): Activity => ({
  kind: 'exercise',
  mode: 'find',
  ...nameOf(part),
  parts: placesOf(part).map(({ props }) => ({ id: String(props.id), answers: ['open'], right: props.correct === true ? ['open'] : [], next: {} })),
})

export const spot: ComponentSchema = {
  name: 'Spot',
  topLevel: false,
  props: {
    id: identifier({ de: 'Dauerhafte Kennung der Stelle', en: 'Permanent id of the place' }),
    x: percentOfPicture({ de: 'Linker Rand der Stelle', en: 'Left edge of the place' }),
    y: percentOfPicture({ de: 'Oberer Rand der Stelle', en: 'Upper edge of the place' }),
    width: percentOfPicture({ de: 'Breite der Stelle', en: 'Width of the place' }),
    height: percentOfPicture({ de: 'Höhe der Stelle', en: 'Height of the place' }),
    label: text({ de: 'Name der Stelle', en: 'Name of the place' }),
  },
  markdown: true,
  parts: {},
  help: {
    de: 'Eine Stelle im Bild: linke obere Ecke und Größe in Prozent des Bildes, darin die Erklärung.',
    en: 'A place in the picture: upper left corner and size in percent of the picture, inside it the explanation.',
  },
  check: checkInside,
}

/** A place lies within its picture. */
export function checkInside(part: Part, report: Report): void {
  if (beyond(part, 'x', 'width')) report(part.node, 'spot-outside', { edge: 'x + width' })
  if (beyond(part, 'y', 'height')) report(part.node, 'spot-outside', { edge: 'y + height' })
}

const beyond = ({ props }: Part, from: string, size: string) => Number(props[from] ?? 0) + Number(props[size] ?? 0) > 100
