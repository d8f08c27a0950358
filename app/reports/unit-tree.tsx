import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatPercent } from './share'
import { ShareBar } from './share-bar'
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
      <UnitLine branch={branch} />
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

function UnitLine({ branch: { key, name, figures } }: { branch: UnitBranch }) {
  const { t, i18n } = useTranslation('reports')
  const { enrolled, covered, overdue } = figures
  return (
    <div className="unit-line">
      <span className="unit-line__name">
        <UnitLink unitKey={key}>{name}</UnitLink>
      </span>
      <ShareBar figures={figures} />
      <span className="unit-line__percent">{formatPercent(covered, enrolled, i18n.language)}</span>
      <span className="unit-line__fraction">
        {enrolled === 0 ? t('tree.nobody') : t('tree.of', { covered, enrolled })}
      </span>
      <span className="unit-line__overdue">{overdue > 0 && t('tree.overdue', { count: overdue })}</span>
    </div>
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
