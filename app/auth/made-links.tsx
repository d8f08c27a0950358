import { useTranslation } from 'react-i18next'
import { ButtonLink } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { Notice } from '~/ui/notice'
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
  const { t } = useTranslation('auth')
  const plain = links.map(({ name, login, address }) => [name, login, address].join('\t')).join('\n')
  return (
    <div className="stack">
      <Notice kind="success" title={t('invitees.made')} headingLevel={2} live="status">
        <p className="kern-body">{t('invitees.madeLead')}</p>
      </Notice>
      <div className="row">
        <CopyButton text={plain}>{t('invitees.copyAll')}</CopyButton>
        <ButtonLink to={back} look="secondary" small>
          {t('invitees.back')}
        </ButtonLink>
      </div>
      <DataTable
        caption={t('invitees.made')}
        captionHidden
        rows={links}
        rowKey={({ personId }) => personId}
        empty={t('invitees.empty')}
        columns={[
          { key: 'name', head: t('invitees.name'), rowHead: true, cell: ({ name }) => name },
          { key: 'login', head: t('invitees.loginColumn'), cell: ({ login }) => login },
          {
            key: 'link',
            head: t('invitees.link'),
            cell: ({ name, address }) => (
              <span className="made-link">
                <code>{address}</code>
                <CopyButton text={address} label={t('invitees.copyOf', { name })}>
                  {t('invitees.copy')}
                </CopyButton>
              </span>
            ),
          },
        ]}
      />
    </div>
  )
}
