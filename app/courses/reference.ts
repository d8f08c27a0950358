import type { ComponentSchema, PropSchema } from './components/component-schema'
import { COMPONENTS, TAGS } from './components/registry'
import { placesOf } from './check-code'

/** Between these lines of content/README.md stands what is generated. */
export const BEGIN = '<!-- reference: begin (npx wachsam content reference --write) -->'
export const END = '<!-- reference: end -->'

/** The reference of the authors' vocabulary, in Markdown; German with the English help beside it. */
export function reference(): string {
  const outer = COMPONENTS.filter(({ topLevel }) => topLevel)
  return [...outer.map((schema) => section(schema)), tagSection()].join('\n\n')
}

function section(schema: ComponentSchema): string {
  const inner = innerOf(schema)
  const example = schema.example ? [`\`\`\`mdx\n${schema.example.de}\n\`\`\``] : []
  return [`### ${schema.name}`, ...describe(schema), ...inner.flatMap((part) => [`#### ${part.name}`, ...describe(part)]), ...example].join('\n\n')
}

/** The components that stand nowhere else, outermost first. */
function innerOf(schema: ComponentSchema): ComponentSchema[] {
  return COMPONENTS.filter((part) => !part.topLevel && Object.hasOwn(schema.parts, part.name)).flatMap((part) => [part, ...innerOf(part)])
}

function describe(schema: ComponentSchema): string[] {
  const props = Object.entries(schema.props)
  return [
    `${schema.help.de}\n<br>*${schema.help.en}*`,
    `Gehört ${placesOf(schema).de.replace(/<\w+>/g, '`$&`')}. ${contentOf(schema)}`,
    ...(props.length > 0 ? [table(props)] : []),
  ]
}

function contentOf({ markdown, parts }: ComponentSchema): string {
  const counts = Object.entries(parts).map(([name, { min, max }]) => {
    if (max === undefined) return min > 0 ? `\`${name}\` (mindestens ${min})` : `\`${name}\``
    return min === max ? `\`${name}\` (genau ${max})` : `\`${name}\` (höchstens ${max})`
  })
  return `Inhalt: ${[...(markdown ? ['Markdown'] : []), ...counts].join(', ')}.`
}

function table(props: [string, PropSchema][]): string {
  const rows = props.map(
    ([name, { help, required, expects, sample }]) =>
      `| \`${name}\` | ${help.de} / ${help.en} | ${required ? 'ja' : 'nein'} | ${expects.de}: \`${name}${sample}\` |`,
  )
  return ['| Angabe | Bedeutung | nötig | erwartet |', '|---|---|---|---|', ...rows].join('\n')
}

function tagSection(): string {
  const tags = [...TAGS].map(([tag, attributes]) => `\`<${tag}${attributes.map((name) => ` ${name}="…"`).join('')}>\``)
  return `### Tags im Text\n\nErlaubt sind ${tags.join(', ')}. Alle anderen HTML-Tags werden abgelehnt.`
}

/** The guide with its generated part replaced. */
export function withReference(guide: string): string {
  const [start, end] = [guide.indexOf(BEGIN), guide.indexOf(END)]
  if (start < 0 || end < start) throw new Error('content/README.md has no place for the reference')
  return `${guide.slice(0, start + BEGIN.length)}\n\n${reference()}\n\n${guide.slice(end)}`
}
