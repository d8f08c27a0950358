import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { FiguresLine } from './figures-line'
import type { UnitBranch } from './unit-branch'
import { useUnitAddress } from './use-unit-address'

/** Units with their bars; what lies below opens on demand. */
export function UnitTree({ branches }: { branches: UnitBranch[] }) {
  return (
    <ul className="unit-tree">
      {branches.map((branch) => (
        <Branch key={branch.key} branch={branch} />
      ))}
    </ul>
  )
}

function Branch({ branch }: { branch: UnitBranch }) {
  const { t } = useTranslation('reports')
  const { key, branches, below } = branch
  return (
    <li className="unit-tree__branch">
      <FiguresLine figures={branch.figures}>
        <UnitLink unitKey={key}>{branch.name}</UnitLink>
      </FiguresLine>
      {branches.length > 0 ? (
        <details className="unit-tree__below">
          <summary>
            {t('tree.below', { count: below })}
            <span className="visually-hidden">: {branch.name}</span>
          </summary>
          <UnitTree branches={branches} />
        </details>
      ) : (
        below > 0 && (
          <p className="unit-tree__below">
            <UnitLink unitKey={key}>{t('tree.below', { count: below })}</UnitLink>
          </p>
        )
      )}
    </li>
  )
}

function UnitLink({ unitKey, children }: { unitKey: string; children: string }) {
  const addressOf = useUnitAddress()
  return (
    <Link className="kern-link" to={addressOf(unitKey)}>
      {children}
    </Link>
  )
}
