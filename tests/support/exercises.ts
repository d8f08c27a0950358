import { courseYaml, lesson } from './sample-course'

// A course with every kind of exercise, for tests in the browser.

export const TRAPS = ['Mahnung', 'Gewinn']
export const SUBJECTS = ['Protokoll', 'Mahnung', 'Urlaub', 'Gewinn', 'Termin']
/** What no answer of the server may hold before the decision. */
export const SECRETS = ['Verrat-', 'Grund-', 'm-mahnung', 'm-urlaub', 'p-zettel', 'p-tasse']

const message = (subject: string, index: number) => {
  const isTrap = TRAPS.includes(subject)
  return `<Message id="m-${subject.toLowerCase()}" from="Absender ${index}" address="a${index}@stadt.example" subject="${subject}" received="${8 + index}:05"${isTrap ? ' suspicious' : ''}>
Bitte lesen. <Link to="https://ziel-${index}.example/x">www.stadt.example</Link>

<Header name="Reply-To">antwort@stadt.invalid</Header>
<Attachment name="datei-${index}.pdf" size="1 KB" />
${isTrap ? `<Giveaway label="Woran">Verrat-${subject}.</Giveaway>` : `<Explanation>Grund-${subject}.</Explanation>`}
</Message>`
}

const place = (name: string, x: number, correct: boolean) =>
  `<Place id="p-${name.toLowerCase()}" x={${x}} y={10} width={20} height={30} label="${name}"${correct ? ' correct' : ''}><Explanation>Grund-${name}.</Explanation></Place>`

const story = `<Scenario id="geschichte" title="Der Anruf">
<Scene id="start" title="Es klingelt">
Wer ist da?

<Option id="nennen" to="verloren">Ich nenne es. <Consequence>Er legt auf.</Consequence></Option>
<Option id="fragen" to="geklaert">Ich rufe zurück. <Consequence>Niemand weiß davon.</Consequence></Option>
</Scene>
<Scene id="verloren" title="Am Montag" outcome="bad">Das Konto ist weg.</Scene>
<Scene id="geklaert" title="Gleich danach" outcome="good">Alle sind gewarnt.</Scene>
<Debrief>Zurückrufen ist nie unhöflich.</Debrief>
</Scenario>`

const body = (version: string) => `<Inbox id="postfach" title="Postfach">
${SUBJECTS.map(message).join('\n')}
</Inbox>

${story}

<Hotspots id="suche" src="bild.svg" alt="Ein Schreibtisch" title="Suche">
${place('Tasse', 1, false)}
${place('Zettel', 40, true)}
${place('Stick', 70, true)}
</Hotspots>

<Acknowledge id="regel" title="Dienstanweisung" version="${version}">
Nur freigegebene Geräte.
</Acknowledge>`

/** The files of the course, with the rule in this version. */
export function exercisesCourse(version: string): Record<string, string> {
  return {
    'course.yaml': courseYaml({ id: 'uebungen', title: 'Übungen', lessons: ['alle'] }),
    'alle/bild.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100" width="200" height="100"><rect width="200" height="100" fill="#ddd"/></svg>',
    ...Object.fromEntries(['de', 'en'].map((locale) => [`alle/${locale}.mdx`, lesson('Alle Übungen', body(version))])),
  }
}
