import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { PeriodText } from './period-text'
import type { RoleHolder } from './responsibles.server'
import { ROLE_NAMES } from './schema'
import './people.css'

/** Who holds which role, and what the role may do. */
export function RoleHolderList({ holders }: { holders: RoleHolder[] }) {
  const { t } = useTranslation('people')
  return (
    <div className="stack">
      {ROLE_NAMES.map((role) => {
        const people = holders.filter((holder) => holder.role === role)
        return (
          <div key={role}>
            <h3 className="kern-heading-small">{t(`roles.names.${role}`)}</h3>
            <p className="muted">{t(`roles.may.${role}`)}</p>
            {people.length === 0 && <p>{t('roles.nobody')}</p>}
            <ul className="dated-list">
              {people.map((holder) => (
                <li key={holder.id}>
                  <Link className="kern-link kern-link--no-visited-state person-link" to={`/verwaltung/personen/${holder.personId}`}>
                    {holder.name}
                  </Link>
                  <PeriodText row={holder} />
                </li>
              ))}
            </ul>
          </div>
        )
      })}
    </div>
  )
}
