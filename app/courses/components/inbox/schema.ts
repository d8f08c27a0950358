import type { Nodes } from 'mdast'
import { childrenOf } from '../../lesson-tree'
import { flag, identifier, nameOf, optional, text, type ComponentSchema, type Part } from '../component-schema'

const MESSAGES = { min: 5, max: 12 }
/** Names that can never belong to anybody (RFC 2606, RFC 6761). */
const NOBODYS = /[.@](example|invalid|test)$|(^|\.)example\.(com|net|org)$/i

export const inbox: ComponentSchema = {
  name: 'Inbox',
  topLevel: true,
  props: {
    id: identifier({ de: 'Dauerhafte Kennung der Übung', en: 'Permanent id of the exercise' }),
    title: text({ de: 'Überschrift der Übung', en: 'Heading of the exercise' }),
  },
  markdown: false,
  parts: { Message: MESSAGES },
  help: {
    de: `Ein nachgestelltes Postfach mit ${MESSAGES.min} bis ${MESSAGES.max} Nachrichten. Man meldet jede oder vertraut ihr; danach zeigt sich, woran die Fallen zu erkennen waren. Nichts darin lässt sich wirklich öffnen. Erledigt, wenn die Auswertung gelesen ist.`,
    en: `A mock mailbox of ${MESSAGES.min} to ${MESSAGES.max} messages. One reports or trusts each; afterwards it shows how the traps could be told. Nothing in it can be opened for real. Done once the debrief has been read.`,
  },
  example: {
    de: example('Ihr Posteingang am Montag', {
      trap: ['IT-Service', 'Ihr Postfach ist voll', 'Ihr Postfach ist fast voll. Bestätigen Sie bis 12 Uhr.', 'Jetzt bestätigen', 'Absender', 'Die Adresse gehört nicht zur Stadt.'],
      rest: ['Bauamt', 'Termin am Donnerstag', 'Die Besprechung beginnt um 10 Uhr.'],
    }),
    en: example('Your inbox on Monday', {
      trap: ['IT service', 'Your mailbox is full', 'Your mailbox is nearly full. Confirm by noon.', 'Confirm now', 'Sender', 'The address does not belong to the town.'],
      rest: ['Building department', 'Meeting on Thursday', 'The meeting begins at 10 am.'],
    }),
  },
  activity: (part) => ({
    kind: 'exercise',
    mode: 'each',
    ...nameOf(part),
    parts: messagesOf(part).map(({ props }) => ({
      id: String(props.id),
      answers: ['report', 'trust'],
      right: [props.suspicious === true ? 'report' : 'trust'],
      next: {},
    })),
  }),
  check(part, report) {
    const messages = messagesOf(part)
    const traps = messages.filter(({ props }) => props.suspicious === true).length
    if (messages.length > 0 && (traps === 0 || traps === messages.length)) report(part.node, 'inbox-all-alike', {})
  },
}

function example(title: string, words: { trap: string[]; rest: string[] }): string {
  const [sender, subject, body, link, label, why] = words.trap
  const trap = `  <Message id="postfach" from="${sender}" address="it@postfach-hilfe.example" subject="${subject}" received="8:12" suspicious>
    ${body}

    <Link to="https://musterhausen.postfach-hilfe.example/login">${link}</Link>

    <Giveaway label="${label}">${why}</Giveaway>
  </Message>`
  const [name, about, text] = words.rest
  const rest = [9, 10, 11, 12].map(
    (hour) => `  <Message id="termin-${hour}" from="${name}" address="bauamt@musterhausen.example" subject="${about}" received="${hour}:05">
    ${text}
  </Message>`,
  )
  return `<Inbox id="posteingang" title="${title}">\n${[trap, ...rest].join('\n')}\n</Inbox>`
}

const messagesOf = (part: Part) => part.parts.filter(({ schema }) => schema === message)

export const message: ComponentSchema = {
  name: 'Message',
  topLevel: false,
  props: {
    id: identifier({ de: 'Dauerhafte Kennung der Nachricht', en: 'Permanent id of the message' }),
    from: text({ de: 'Angezeigter Name des Absenders', en: 'Name of the sender as shown' }),
    address: text({ de: 'Adresse des Absenders; endet auf .example, .invalid oder .test', en: 'Address of the sender; ends in .example, .invalid or .test' }),
    subject: text({ de: 'Betreff', en: 'Subject' }),
    received: text({ de: 'Uhrzeit; die neueste Nachricht steht oben', en: 'Time; the latest message stands first' }),
    to: optional(text({ de: 'An wen sie ging', en: 'Whom it was sent to' })),
    suspicious: optional(flag({ de: 'Die Nachricht ist eine Falle', en: 'The message is a trap' })),
  },
  markdown: true,
  parts: { Link: { min: 0 }, Attachment: { min: 0 }, Header: { min: 0 }, Giveaway: { min: 0 }, Explanation: { min: 0, max: 1 } },
  help: {
    de: 'Eine Nachricht: ihr Text, darin Link und Attachment, Kopfzeilen (Header), und was sie verrät (Giveaway).',
    en: 'A message: its text, in it Link and Attachment, headers (Header), and what gives it away (Giveaway).',
  },
  check(part, report) {
    const { props, node } = part
    if (props.address !== undefined && !NOBODYS.test(String(props.address))) report(node, 'inbox-real-address', { address: String(props.address) })
    const giveaways = part.parts.filter(({ schema }) => schema === giveaway).length
    if (props.suspicious === true && giveaways === 0) report(node, 'inbox-without-giveaway', {})
    for (const real of realLinks(node)) report(real, 'inbox-real-link', {})
  },
  onServer: { props: ['suspicious'] },
  opaque: true,
}

function realLinks(node: Nodes): Nodes[] {
  const isReal = ['link', 'linkReference', 'image', 'imageReference'].includes(node.type)
  return [...(isReal ? [node] : []), ...childrenOf(node).flatMap(realLinks)]
}

export const link: ComponentSchema = {
  name: 'Link',
  topLevel: false,
  props: { to: text({ de: 'Wohin er angeblich führt; nichts öffnet sich', en: 'Where it pretends to lead; nothing opens' }) },
  markdown: true,
  parts: {},
  help: {
    de: 'Ein Link in einer nachgestellten Nachricht. Sein wahres Ziel zeigt sich beim Zeigen, bei Fokus und bei langem Druck.',
    en: 'A link in a mock message. Its true target shows on pointing, on focus and on a long press.',
  },
  check(part, report) {
    const to = String(part.props.to ?? '')
    const host = /^[a-z][a-z0-9+.-]*:\/\/([^/?#:]+)/i.exec(to)?.[1] ?? /^mailto:[^@]+@(.+)$/i.exec(to)?.[1]
    if (to && (host === undefined || !NOBODYS.test(`.${host}`))) report(part.node, 'inbox-real-address', { address: to })
  },
}

export const attachment: ComponentSchema = {
  name: 'Attachment',
  topLevel: false,
  props: {
    name: text({ de: 'Name der Datei, die es nicht gibt', en: 'Name of the file, which does not exist' }),
    size: optional(text({ de: 'Größe, in Worten', en: 'Size, in words' })),
  },
  markdown: false,
  parts: {},
  help: { de: 'Ein Anhang, der nur so aussieht.', en: 'An attachment that only looks like one.' },
}

export const header: ComponentSchema = {
  name: 'Header',
  topLevel: false,
  props: { name: text({ de: 'Name der Kopfzeile, etwa Reply-To', en: 'Name of the header, such as Reply-To' }) },
  markdown: true,
  parts: {},
  help: { de: 'Eine Kopfzeile; sie steht unter „Kopfzeilen“.', en: 'A header; it stands under “Headers”.' },
}

export const giveaway: ComponentSchema = {
  name: 'Giveaway',
  topLevel: false,
  props: { label: text({ de: 'Wo es zu sehen ist, etwa Absender', en: 'Where it can be seen, such as sender' }) },
  markdown: true,
  parts: {},
  help: { de: 'Was die Falle verrät. Bleibt auf dem Server, bis alles entschieden ist.', en: 'What gives the trap away. Stays on the server until all is decided.' },
  onServer: { whole: true },
}
