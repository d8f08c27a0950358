import { flagged, type Path } from '../decision/paths'
import { identifier, nameOf, oneOf, optional, text, type ComponentSchema, type Part } from '../component-schema'

export const scenario: ComponentSchema = {
  name: 'Scenario',
  topLevel: true,
  props: {
    id: identifier({ de: 'Dauerhafte Kennung der Übung', en: 'Permanent id of the exercise' }),
    title: text({ de: 'Überschrift der Geschichte', en: 'Heading of the story' }),
  },
  markdown: false,
  parts: { Scene: { min: 3, max: 30 }, Debrief: { min: 1, max: 1 } },
  help: {
    de: 'Eine kurze Geschichte mit Entscheidungen und ihren Folgen. Die erste Scene ist der Anfang; eine ohne Option ist ein Ende. Erledigt, wenn ein Ende erreicht und die Nachbesprechung gelesen ist.',
    en: 'A short story with choices and what follows from them. The first Scene is the beginning; one without an Option is an ending. Done once an ending was reached and the debrief has been read.',
  },
  example: {
    de: `<Scenario id="anruf" title="Ein Anruf kurz vor Feierabend">
  <Scene id="start" title="Freitag, 11:55 Uhr">
    „Hier ist die IT. Ich brauche schnell Ihr Passwort, sonst steht am Montag alles.“

    <Option id="nennen" to="verloren">
      Ich nenne es. Er klingt nett.
      <Consequence>Ihr Konto gehört jetzt jemand anderem.</Consequence>
    </Option>
    <Option id="zurueckrufen" to="geklaert">
      Ich rufe die IT unter der bekannten Nummer zurück.
      <Consequence>Die IT weiß von keinem Anruf.</Consequence>
    </Option>
  </Scene>
  <Scene id="verloren" title="Montag" outcome="bad">
    Mit Ihrem Konto wurden Mails verschickt.
  </Scene>
  <Scene id="geklaert" title="Fünf Minuten später" outcome="good">
    Die IT warnt alle anderen.
  </Scene>
  <Debrief>
    Kein echter Dienst fragt nach Ihrem Passwort. Ein Rückruf klärt es.
  </Debrief>
</Scenario>`,
    en: `<Scenario id="anruf" title="A call just before the weekend">
  <Scene id="start" title="Friday, 11:55 am">
    “This is IT. I quickly need your password, or nothing will work on Monday.”

    <Option id="nennen" to="verloren">
      I tell him. He sounds nice.
      <Consequence>Your account now belongs to somebody else.</Consequence>
    </Option>
    <Option id="zurueckrufen" to="geklaert">
      I call IT back at the number I know.
      <Consequence>IT knows of no such call.</Consequence>
    </Option>
  </Scene>
  <Scene id="verloren" title="Monday" outcome="bad">
    Emails were sent from your account.
  </Scene>
  <Scene id="geklaert" title="Five minutes later" outcome="good">
    IT warns all the others.
  </Scene>
  <Debrief>
    No real service asks for your password. Calling back settles it.
  </Debrief>
</Scenario>`,
  },
  activity: (part) => ({
    kind: 'exercise',
    mode: 'path',
    ...nameOf(part),
    parts: scenesOf(part).map((own) => ({
      id: String(own.props.id),
      answers: optionsOf(own).map(({ props }) => String(props.id)),
      right: null,
      next: Object.fromEntries(optionsOf(own).map(({ props }) => [String(props.id), String(props.to)])),
    })),
  }),
  check(part, report) {
    const scenes = scenesOf(part)
    const paths = scenes.map((own): Path => ({ id: String(own.props.id), leadsTo: optionsOf(own).map(({ props }) => String(props.to)) }))
    const found = flagged(paths)
    for (const own of scenes) {
      const id = String(own.props.id)
      for (const { node, props } of optionsOf(own)) {
        if (found.unknown.has(String(props.to))) report(node, 'path-unknown', { to: String(props.to), part: 'Scene' })
      }
      if (found.unreached.has(id)) report(own.node, 'path-unreached', { id, part: 'Scene' })
      if (found.circular.has(id)) report(own.node, 'path-circle', { id })
    }
  },
}

const scenesOf = (part: Part) => part.parts.filter(({ schema }) => schema === scene)
const optionsOf = (part: Part) => part.parts.filter(({ schema }) => schema === option)

export const scene: ComponentSchema = {
  name: 'Scene',
  topLevel: false,
  props: {
    id: identifier({ de: 'Dauerhafte Kennung der Szene', en: 'Permanent id of the scene' }),
    title: optional(text({ de: 'Überschrift, etwa Ort und Zeit', en: 'Heading, such as place and time' })),
    outcome: optional(oneOf(['good', 'mixed', 'bad'], { de: 'Wie ein Ende ausgeht', en: 'How an ending turns out' })),
  },
  markdown: true,
  parts: { Option: { min: 0, max: 5 } },
  help: { de: 'Was geschieht, und was man tun kann.', en: 'What happens, and what one can do.' },
  check(part, report) {
    if (optionsOf(part).length === 1) report(part.node, 'part-missing', { component: 'Scene', part: 'Option', min: 2 })
  },
}

export const option: ComponentSchema = {
  name: 'Option',
  topLevel: false,
  props: {
    id: identifier({ de: 'Dauerhafte Kennung der Entscheidung', en: 'Permanent id of the choice' }),
    to: identifier({ de: 'Kennung der Szene, zu der sie führt', en: 'Id of the scene it leads to' }),
  },
  markdown: true,
  parts: { Consequence: { min: 0, max: 1 } },
  help: { de: 'Eine Entscheidung.', en: 'A choice.' },
}

export const consequence: ComponentSchema = {
  name: 'Consequence',
  topLevel: false,
  props: {},
  markdown: true,
  parts: {},
  help: { de: 'Was aus der Entscheidung folgt.', en: 'What follows from the choice.' },
}

export const debrief: ComponentSchema = {
  name: 'Debrief',
  topLevel: false,
  props: {},
  markdown: true,
  parts: {},
  help: { de: 'Was man aus der Geschichte mitnimmt.', en: 'What one takes away from the story.' },
}
