import type { Nodes } from 'mdast'
import { isComment, isElement, walk } from '../../lesson-tree'
import { text, type ComponentSchema } from '../component-schema'

const WORDS = new Set<string>(['text', 'paragraph', 'emphasis', 'strong', 'delete', 'inlineCode', 'break'])

/** What can stand in a line of the glossary too, far from the lesson's files. */
const isWords = (node: Nodes): boolean =>
  WORDS.has(node.type) ||
  isComment(node) ||
  (isElement(node) && /^[a-z]/.test(node.name ?? '')) ||
  (node.type === 'link' && /^(https|mailto|tel):/i.test(node.url))

export const definition: ComponentSchema = {
  name: 'Definition',
  topLevel: true,
  anywhere: true,
  inline: true,
  props: { term: text({ de: 'Der Begriff, wie er im Satz steht', en: 'The term as it stands in the sentence' }) },
  markdown: true,
  parts: {},
  check({ node, props }, report) {
    const other = [...walk(node)].find((inner) => inner !== node && !isWords(inner))
    if (other) report(other, 'definition-words', { term: String(props.term ?? '') })
  },
  help: {
    de: 'Ein Begriff mit seiner Erklärung in einem Satz. Alle zusammen bilden das Glossar.',
    en: 'A term with its explanation in one sentence. All of them together make the glossary.',
  },
  example: {
    de: 'Das nennt man <Definition term="Phishing">Jemand gibt sich als andere Stelle aus, um an Passwörter, Daten oder Geld zu kommen.</Definition>.',
    en: 'This is called <Definition term="phishing">Somebody poses as another body to get at passwords, data or money.</Definition>.',
  },
}
