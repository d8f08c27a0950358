import { identifier, idsOf, nameOf, text, type ComponentSchema } from '../component-schema'

export const checklist: ComponentSchema = {
  name: 'Checklist',
  topLevel: true,
  props: {
    id: identifier({ de: 'Dauerhafte Kennung der Aktivität', en: 'Permanent id of the activity' }),
    title: text({ de: 'Überschrift der Liste', en: 'Heading of the list' }),
  },
  markdown: false,
  parts: { Item: { min: 1 } },
  help: {
    de: 'Punkte zum Abhaken. Erledigt, wenn alle abgehakt sind.',
    en: 'Points to tick. Done once all are ticked.',
  },
  example: {
    de: `<Checklist id="arbeitsplatz" title="Das prüfe ich bei jeder Mail">
  <Item id="absender">Ich lese die ganze Absenderadresse.</Item>
  <Item id="link">Ich sehe nach, wohin ein Link führt, bevor ich klicke.</Item>
</Checklist>`,
    en: `<Checklist id="arbeitsplatz" title="What I check in every email">
  <Item id="absender">I read the whole address of the sender.</Item>
  <Item id="link">I look where a link leads before I click.</Item>
</Checklist>`,
  },
  activity: (part) => ({ kind: 'checklist', ...nameOf(part), items: idsOf(part, 'Item') }),
}

export const item: ComponentSchema = {
  name: 'Item',
  topLevel: false,
  props: { id: identifier({ de: 'Dauerhafte Kennung des Punktes', en: 'Permanent id of the point' }) },
  markdown: true,
  parts: {},
  help: { de: 'Ein Punkt der Liste, als ganzer Satz.', en: 'A point of the list, as a whole sentence.' },
}
