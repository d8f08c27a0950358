import { oneOf, optional, text, type ComponentSchema } from '../component-schema'

export const callout: ComponentSchema = {
  name: 'Callout',
  topLevel: true,
  anywhere: true,
  props: {
    kind: optional(
      oneOf(['info', 'tip', 'warning', 'danger'], {
        de: 'Hinweis (ohne Angabe), Tipp, Warnung oder Gefahr',
        en: 'Note (if not given), tip, warning or danger',
      }),
    ),
    title: optional(text({ de: 'Überschrift des Kastens', en: 'Heading of the box' })),
  },
  markdown: true,
  parts: {},
  help: {
    de: 'Ein hervorgehobener Kasten für das, was man sich merken soll. Sparsam verwenden: einer je Abschnitt.',
    en: 'A highlighted box for what should stick. Use it sparingly: one a section.',
  },
  example: {
    de: `<Callout kind="tip" title="Im Zweifel anrufen">
  Rufen Sie die Absenderin unter der Nummer an, die Sie schon kennen.
</Callout>`,
    en: `<Callout kind="tip" title="When in doubt, call">
  Call the sender on the number you already know.
</Callout>`,
  },
}
