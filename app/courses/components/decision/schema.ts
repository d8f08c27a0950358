import { flagged, type Path } from './paths'
import { identifier, idsOf, nameOf, optional, text, type ComponentSchema, type Part } from '../component-schema'

export const decision: ComponentSchema = {
  name: 'Decision',
  topLevel: true,
  props: {
    id: identifier({ de: 'Dauerhafte Kennung der Aktivität', en: 'Permanent id of the activity' }),
    title: text({ de: 'Überschrift des Entscheidungsbaums', en: 'Heading of the decision tree' }),
  },
  markdown: false,
  parts: { Node: { min: 3 } },
  help: {
    de: 'Ein Entscheidungsbaum: Fragen, deren Antworten weiterführen, bis zu Ergebnissen. Der erste Node ist der Anfang. Erledigt, wenn jeder geöffnet war.',
    en: 'A decision tree: questions whose answers lead on, down to outcomes. The first Node is the beginning. Done once every one has been opened.',
  },
  example: {
    de: `<Decision id="verdacht" title="Verdächtige Mail – was tue ich?">
  <Node id="start" title="Haben Sie etwas angeklickt oder geöffnet?">
    Auch wenn nichts zu sehen war.

    <Branch to="geklickt" label="Ja" />
    <Branch to="nur-gelesen" label="Nein, nur gelesen" />
  </Node>
  <Node id="geklickt" title="Netz trennen und anrufen">
    Rufen Sie sofort die IT an. Schalten Sie das Gerät nicht aus.
  </Node>
  <Node id="nur-gelesen" title="Melden und liegen lassen">
    Leiten Sie die Mail an die Meldestelle. Antworten Sie nicht.
  </Node>
</Decision>`,
    en: `<Decision id="verdacht" title="A suspicious email – what do I do?">
  <Node id="start" title="Did you click or open anything?">
    Even if nothing was to be seen.

    <Branch to="geklickt" label="Yes" />
    <Branch to="nur-gelesen" label="No, only read it" />
  </Node>
  <Node id="geklickt" title="Take it off the network and call">
    Call IT at once. Do not switch the device off.
  </Node>
  <Node id="nur-gelesen" title="Report it and leave it">
    Forward the email to the reporting address. Do not answer.
  </Node>
</Decision>`,
  },
  activity: (part) => ({ kind: 'parts', ...nameOf(part), parts: idsOf(part, 'Node') }),
  check(part, report) {
    const nodes = part.parts.filter(({ schema }) => schema === node)
    const paths = nodes.map((own): Path => ({ id: String(own.props.id), leadsTo: branchesOf(own).map(({ props }) => String(props.to)) }))
    const found = flagged(paths)
    for (const [index, own] of nodes.entries()) {
      const id = String(own.props.id)
      for (const [place, inner] of branchesOf(own).entries()) {
        const to = paths[index]?.leadsTo[place] ?? ''
        if (found.unknown.has(to)) report(inner.node, 'path-unknown', { to, part: 'Node' })
      }
      if (found.unreached.has(id)) report(own.node, 'path-unreached', { id, part: 'Node' })
      if (found.circular.has(id)) report(own.node, 'path-circle', { id })
    }
  },
}

const branchesOf = (part: Part) => part.parts.filter(({ schema }) => schema === branch)

export const node: ComponentSchema = {
  name: 'Node',
  topLevel: false,
  props: {
    id: identifier({ de: 'Dauerhafte Kennung der Station', en: 'Permanent id of the station' }),
    title: text({ de: 'Die Frage, oder das Ergebnis', en: 'The question, or the outcome' }),
  },
  markdown: true,
  parts: { Branch: { min: 0, max: 6 } },
  help: {
    de: 'Eine Frage mit ihren Antworten. Ohne Branch ist es ein Ergebnis.',
    en: 'A question with its answers. Without a Branch it is an outcome.',
  },
}

export const branch: ComponentSchema = {
  name: 'Branch',
  topLevel: false,
  props: {
    to: identifier({ de: 'Kennung des Node, zu dem die Antwort führt', en: 'Id of the Node the answer leads to' }),
    label: text({ de: 'Die Antwort', en: 'The answer' }),
    note: optional(text({ de: 'Was daneben steht, wenn die Antwort Worte braucht', en: 'What stands beside it, where the answer needs words' })),
  },
  markdown: false,
  parts: {},
  help: { de: 'Eine Antwort und wohin sie führt.', en: 'An answer and where it leads.' },
}
