import { text, type ComponentSchema } from '../component-schema'

export const definition: ComponentSchema = {
  name: 'Definition',
  topLevel: true,
  anywhere: true,
  inline: true,
  props: { term: text({ de: 'Der Begriff, wie er im Satz steht', en: 'The term as it stands in the sentence' }) },
  markdown: true,
  parts: {},
  help: {
    de: 'Ein Begriff mit seiner Erklärung in einem Satz. Alle zusammen bilden das Glossar.',
    en: 'A term with its explanation in one sentence. All of them together make the glossary.',
  },
  example: {
    de: 'Das nennt man <Definition term="Phishing">Jemand gibt sich als andere Stelle aus, um an Passwörter, Daten oder Geld zu kommen.</Definition>.',
    en: 'This is called <Definition term="phishing">Somebody poses as another body to get at passwords, data or money.</Definition>.',
  },
}
