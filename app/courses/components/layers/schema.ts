import { identifier, idsOf, mediaFile, nameOf, optional, text, type ComponentSchema } from '../component-schema'

export const layers: ComponentSchema = {
  name: 'Layers',
  topLevel: true,
  props: {
    id: identifier({ de: 'Dauerhafte Kennung der Aktivität', en: 'Permanent id of the activity' }),
    title: text({ de: 'Überschrift der Infografik', en: 'Heading of the infographic' }),
    src: optional(mediaFile('picture', { de: 'Das Bild, auf dem die Teile aufbauen', en: 'The picture the parts build upon' })),
    alt: optional(text({ de: 'Was das fertige Bild zeigt; nötig, sobald es Bilder gibt', en: 'What the finished picture shows; needed once there are pictures' })),
  },
  markdown: false,
  parts: { Layer: { min: 2, max: 12 } },
  help: {
    de: 'Eine Zeichnung, die sich Teil für Teil aufbaut: Bilder gleicher Größe, die übereinander liegen. Erledigt, wenn jeder Teil geöffnet war.',
    en: 'A drawing that builds up part by part: pictures of equal size laid over one another. Done once every part has been opened.',
  },
  example: {
    de: `<Layers id="drei-zwei-eins" title="Eine Sicherung nach der 3-2-1-Regel" alt="Drei Kopien: im Dienst, auf einem zweiten Medium und an einem anderen Ort">
  <Layer id="original" title="Die Daten, mit denen Sie arbeiten">
    Das ist die erste Kopie. Sie liegt auf dem Server im Rathaus.
  </Layer>
  <Layer id="zweites-medium" title="Eine Kopie auf einem zweiten Medium">
    Etwa auf Band oder auf einem eigenen Speicher, der nicht immer verbunden ist.
  </Layer>
  <Layer id="anderer-ort" title="Eine Kopie an einem anderen Ort">
    Brennt das Rathaus, gibt es die Daten noch.
  </Layer>
</Layers>`,
    en: `<Layers id="drei-zwei-eins" title="A backup by the 3-2-1 rule" alt="Three copies: in use, on a second medium and in another place">
  <Layer id="original" title="The data you work with">
    This is the first copy. It lies on the server in the town hall.
  </Layer>
  <Layer id="zweites-medium" title="A copy on a second medium">
    Such as tape, or storage of its own that is not always connected.
  </Layer>
  <Layer id="anderer-ort" title="A copy in another place">
    If the town hall burns down, the data is still there.
  </Layer>
</Layers>`,
  },
  activity: (part) => ({ kind: 'parts', ...nameOf(part), parts: idsOf(part, 'Layer') }),
  check(part, report) {
    const drawn = part.props.src !== undefined || part.parts.some(({ props }) => props.src !== undefined)
    if (drawn && part.props.alt === undefined) report(part.node, 'prop-missing', { owner: 'Layers', attribute: 'alt', sample: 'alt="…"' })
  },
}

export const layer: ComponentSchema = {
  name: 'Layer',
  topLevel: false,
  props: {
    id: identifier({ de: 'Dauerhafte Kennung des Teils', en: 'Permanent id of the part' }),
    title: text({ de: 'Name des Teils', en: 'Name of the part' }),
    src: optional(mediaFile('picture', { de: 'Was dieser Teil zum Bild hinzufügt', en: 'What this part adds to the picture' })),
  },
  markdown: true,
  parts: {},
  help: { de: 'Ein Teil der Zeichnung mit seiner Erklärung.', en: 'A part of the drawing with its explanation.' },
}
