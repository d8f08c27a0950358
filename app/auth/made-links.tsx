import { useTranslation } from 'react-i18next'
import { ButtonLink } from '~/ui/button'
import { AnswerNotice } from '~/ui/answer-notice'
import { CopyButton } from './copy-button'
import './invitees.css'

export interface MadeLink {
  personId: string
  name: string
  login: string
  address: string
}

/** The new links, this once. */
export function MadeLinks({ links, back }: { links: MadeLink[]; back: string }) {
  const { t } = useTranslation('invitations')
  const plain = links.map(({ name, login, address }) => [name, login, address].join('\t')).join('\n')
  return (
    <div className="stack">
      <AnswerNotice kind="success" title={t('invitees.made', { count: links.length })} answer={links}>
        <p className="kern-body">{t('invitees.madeLead')}</p>
      </AnswerNotice>
      <div className="row">
        <CopyButton text={plain}>{t('invitees.copyAll')}</CopyButton>
        <ButtonLink to={back} look="secondary" small>
          {t('invitees.back')}
        </ButtonLink>
      </div>
      <ul className="made-links">
        {links.map(({ personId, name, login, address }) => (
          <li key={personId}>
            <span className="made-links__name">{name}</span>
            <span className="muted">{login}</span>
            <code>{address}</code>
            <CopyButton text={address} label={t('invitees.copyOf', { name })}>
              {t('invitees.copy')}
            </CopyButton>
          </li>
        ))}
      </ul>
    </div>
  )
}
