import { identifier, idsOf, nameOf, text, type ComponentSchema } from '../component-schema'

export const cards: ComponentSchema = {
  name: 'Cards',
  topLevel: true,
  props: {
    id: identifier({ de: 'Dauerhafte Kennung der Aktivität', en: 'Permanent id of the activity' }),
    title: text({ de: 'Überschrift der Karten', en: 'Heading of the cards' }),
  },
  markdown: false,
  parts: { Card: { min: 2, max: 12 } },
  help: {
    de: 'Karten zum Umdrehen: vorn eine Frage oder ein Begriff, hinten die Auflösung. Erledigt, wenn jede Karte umgedreht war.',
    en: 'Cards to turn: a question or a term on the front, the answer on the back. Done once every card has been turned.',
  },
  example: {
    de: `<Cards id="mythen" title="Stimmt das?">
  <Card id="schloss" front="„Das Schloss im Browser heißt: Die Seite ist echt.“">
    Nein. Es heißt nur, dass die Verbindung verschlüsselt ist.
  </Card>
  <Card id="absender" front="„Den Absender einer Mail kann niemand fälschen.“">
    Doch. Der angezeigte Name ist frei wählbar.
  </Card>
</Cards>`,
    en: `<Cards id="mythen" title="Is that true?">
  <Card id="schloss" front="“The padlock in the browser means: the page is genuine.”">
    No. It only means that the connection is encrypted.
  </Card>
  <Card id="absender" front="“Nobody can forge the sender of an email.”">
    They can. The name shown can be chosen freely.
  </Card>
</Cards>`,
  },
  activity: (part) => ({ kind: 'parts', ...nameOf(part), parts: idsOf(part, 'Card') }),
}

export const card: ComponentSchema = {
  name: 'Card',
  topLevel: false,
  props: {
    id: identifier({ de: 'Dauerhafte Kennung der Karte', en: 'Permanent id of the card' }),
    front: text({ de: 'Was vorn steht', en: 'What stands on the front' }),
  },
  markdown: true,
  parts: {},
  help: { de: 'Eine Karte; in ihr steht die Rückseite.', en: 'A card; inside it stands its back.' },
}
