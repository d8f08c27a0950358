import { identifier, idsOf, nameOf, text, type ComponentSchema } from '../component-schema'

export const steps: ComponentSchema = {
  name: 'Steps',
  topLevel: true,
  props: {
    id: identifier({ de: 'Dauerhafte Kennung der Aktivität', en: 'Permanent id of the activity' }),
    title: text({ de: 'Überschrift des Ablaufs', en: 'Heading of the sequence' }),
  },
  markdown: false,
  parts: { Step: { min: 1 } },
  help: {
    de: 'Ein Ablauf in Schritten zum Aufklappen. Erledigt, wenn jeder Schritt geöffnet war.',
    en: 'A sequence of steps to open. Done once every step has been opened.',
  },
  example: {
    de: `<Steps id="melden" title="So melden Sie eine verdächtige Mail">
  <Step id="ruhe" title="Ruhe bewahren">
    Klicken Sie nichts mehr an.
  </Step>
  <Step id="anrufen" title="Anrufen">
    Rufen Sie die IT an.
  </Step>
</Steps>`,
    en: `<Steps id="melden" title="How to report a suspicious email">
  <Step id="ruhe" title="Stay calm">
    Click nothing more.
  </Step>
  <Step id="anrufen" title="Call">
    Call the IT department.
  </Step>
</Steps>`,
  },
  activity: (part) => ({ kind: 'parts', ...nameOf(part), parts: idsOf(part, 'Step') }),
}

export const step: ComponentSchema = {
  name: 'Step',
  topLevel: false,
  props: {
    id: identifier({ de: 'Dauerhafte Kennung des Schritts', en: 'Permanent id of the step' }),
    title: text({ de: 'Was zu tun ist, in wenigen Worten', en: 'What to do, in a few words' }),
  },
  markdown: true,
  parts: {},
  help: { de: 'Ein Schritt mit seiner Erklärung.', en: 'A step with its explanation.' },
}
