import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '~/platform/format-day'
import { Button } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { CheckField } from '~/ui/field'
import { useAlive } from '~/ui/use-alive'

export interface InviteeRow {
  id: string
  name: string
  login: string
  unit: string | null
  state: { hasPassword: boolean; invitation: { kind: 'link' | 'slip'; lastDay: string } | null }
  /** The administrator at work: nobody invites themselves, it would sign them out. */
  self: boolean
}

/** The list with a box for each person; stands inside a form that posts `person`. */
export function InviteeTable({ rows }: { rows: InviteeRow[] }) {
  const { t, i18n } = useTranslation(['invitations', 'common'])
  const frame = useRef<HTMLDivElement>(null)
  const alive = useAlive()
  const chooseAll = (checked: boolean) => {
    for (const box of frame.current?.querySelectorAll<HTMLInputElement>('input[name=person]:enabled') ?? []) box.checked = checked
  }
  const stateOf = ({ state, self }: InviteeRow) => {
    if (self) return t('invitees.you')
    if (state.hasPassword) return t('invitees.hasPassword')
    if (!state.invitation) return t('invitees.waiting')
    const { kind, lastDay } = state.invitation
    return t(`invitees.open${kind}`, { day: formatDay(lastDay, i18n.language) })
  }
  return (
    <div className="stack" ref={frame}>
      {alive && rows.length > 1 && (
        <div className="row">
          <Button type="button" look="tertiary" small onClick={() => chooseAll(true)}>
            {t('invitees.chooseAll')}
          </Button>
          <Button type="button" look="tertiary" small onClick={() => chooseAll(false)}>
            {t('invitees.chooseNone')}
          </Button>
        </div>
      )}
      <DataTable
        caption={t('invitees.list')}
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        empty={t('invitees.empty')}
        columns={[
          {
            key: 'name',
            head: t('invitees.name'),
            rowHead: true,
            cell: ({ id, name, self }) => (
              <CheckField id={`person-${id}`} name="person" value={id} label={name} disabled={self} />
            ),
          },
          { key: 'login', head: t('invitees.loginColumn'), cell: ({ login }) => login },
          { key: 'unit', head: t('invitees.unit'), cell: ({ unit }) => unit ?? t('common:none') },
          { key: 'state', head: t('invitees.state'), cell: stateOf },
        ]}
      />
    </div>
  )
}
