import { useTranslation } from 'react-i18next'
import { Section } from '~/ui/page'
import type { Counts, Named, Preview } from './plan'
import '../people.css'

const SHOWN = 200

/** How many join, change, leave; units likewise. */
export function CountsList({ people, units }: Counts) {
  const { t, i18n } = useTranslation('people')
  const peopleKinds = ['joined', 'changed', 'left', 'unchanged'] as const
  const unitKinds = ['added', 'changed', 'removed', 'unchanged'] as const
  return (
    <>
      <Section title={t('import.preview.people')} id="personen">
        <dl className="counts">
          {peopleKinds.map((kind) => (
            <div key={kind}>
              <dt>{t(`import.preview.peopleCount.${kind}`)}</dt>
              <dd>{people[kind].toLocaleString(i18n.language)}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section title={t('import.preview.units')} id="einheiten">
        <dl className="counts">
          {unitKinds.map((kind) => (
            <div key={kind}>
              <dt>{t(`import.preview.unitCount.${kind}`)}</dt>
              <dd>{units[kind].toLocaleString(i18n.language)}</dd>
            </div>
          ))}
        </dl>
      </Section>
    </>
  )
}

const KINDS = ['joined', 'left', 'moved', 'renamed', 'unitsAdded', 'unitsChanged', 'unitsRemoved'] as const

/** Who and what by name, folded up. */
export function PreviewLists({ preview }: { preview: Preview }) {
  const { t } = useTranslation('people')
  const kinds = KINDS.filter((kind) => preview[kind].length > 0)
  if (kinds.length === 0) return null
  return (
    <Section title={t('import.preview.byName')} id="namen">
      {kinds.map((kind) => (
        <details key={kind} className="add-form">
          <summary>{t('import.preview.kindCount', { kind: t(`import.kind.${kind}`), count: preview[kind].length })}</summary>
          <ul className="plain-list name-list">
            {preview[kind].slice(0, SHOWN).map((named) => (
              <li key={named.key}>
                <NameLine named={named} />
              </li>
            ))}
          </ul>
          {preview[kind].length > SHOWN && (
            <p className="muted">{t('import.cli.more', { count: preview[kind].length - SHOWN })}</p>
          )}
        </details>
      ))}
    </Section>
  )
}

function NameLine({ named: { key, name, before, after } }: { named: Named }) {
  const { t } = useTranslation('people')
  return (
    <>
      <span className="muted">{key}</span> {name}
      {before !== undefined && after !== undefined && (
        <span className="muted"> · {t('import.preview.change', { before, after })}</span>
      )}
      {before === undefined && after !== undefined && <span className="muted"> · {after}</span>}
    </>
  )
}
