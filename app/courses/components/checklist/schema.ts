import { identifier, idsOf, nameOf, oneOf, optional, text, type ComponentSchema } from '../component-schema'

export const checklist: ComponentSchema = {
  name: 'Checklist',
  topLevel: true,
  props: {
    id: identifier({ de: 'Dauerhafte Kennung der Aktivität', en: 'Permanent id of the activity' }),
    title: text({ de: 'Überschrift der Liste', en: 'Heading of the list' }),
    kind: optional(
      oneOf(['personal', 'recurring'], {
        de: 'Einmal abzuhaken (personal, ohne Angabe) oder eine Arbeitshilfe für jeden Durchgang (recurring)',
        en: 'To be ticked once (personal, unless given) or a work aid for every time (recurring)',
      }),
    ),
  },
  markdown: false,
  parts: { Item: { min: 1 } },
  help: {
    de: 'Punkte zum Abhaken, auch zum Ausdrucken. Erledigt, wenn alle abgehakt sind; eine Arbeitshilfe lässt sich danach leeren und bleibt erledigt.',
    en: 'Points to tick, to be printed too. Done once all are ticked; a work aid can be cleared afterwards and stays done.',
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
