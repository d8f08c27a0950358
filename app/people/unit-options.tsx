export interface UnitChoice {
  key: string
  name: string
  depth: number
}

const INDENT = '\u2003' // an em space: options take no markup

/** The open units as options of a select, indented like the tree. */
export function UnitOptions({ units }: { units: UnitChoice[] }) {
  return units.map(({ key, name, depth }) => (
    <option key={key} value={key}>
      {`${INDENT.repeat(depth)}${key} ${name}`}
    </option>
  ))
}
