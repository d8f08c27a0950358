import { text, type ComponentSchema } from '../component-schema'

export const accordion: ComponentSchema = {
  name: 'Accordion',
  topLevel: true,
  props: { title: text({ de: 'Was darin steht', en: 'What is in it' }) },
  markdown: true,
  parts: {},
  help: {
    de: 'Etwas zum Aufklappen, das nicht jede und jeder braucht. Im Druck ist es offen.',
    en: 'Something to open that not everybody needs. In print it is open.',
  },
  example: {
    de: `<Accordion title="Warum ist das so?">
  Wer ein Passwort mehrfach benutzt, verliert mit einem gleich alle Konten.
</Accordion>`,
    en: `<Accordion title="Why is that so?">
  Who uses one password for several accounts loses all of them with one.
</Accordion>`,
  },
}
