import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { requireAdministrator } from '~/auth/guards.server'
import { useFaultTexts } from '~/auth/form-parts'
import { InviteeFilter } from '~/auth/invitee-filter'
import { InviteeTable } from '~/auth/invitee-table'
import { inviteesPage, makeLinks } from '~/auth/invitees-page.server'
import { MadeLinks } from '~/auth/made-links'
import { pageTitle } from '~/auth/page-title.server'
import { chosenPeople, inviteeFilter, type Fault } from '~/auth/schema'
import { Button, ButtonLink } from '~/ui/button'
import { AnswerNotice } from '~/ui/answer-notice'
import { Breadcrumb } from '~/ui/breadcrumb'
import { Page, Section } from '~/ui/page'
import { Pager } from '~/ui/pager'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request }: LoaderFunctionArgs) {
  const administrator = await requireAdministrator(request)
  const filter = inviteeFilter(new URL(request.url).searchParams)
  const title = await pageTitle(request, (t) => t('invitations:invitees.title'))
  return { title, filter, ...(await inviteesPage(filter, administrator.id, new Date())) }
}

export async function action({ request }: ActionFunctionArgs) {
  const { id: actor } = await requireAdministrator(request)
  const personIds = chosenPeople(await request.formData()).filter((id) => id !== actor)
  if (personIds.length === 0) return data({ fault: 'nobodyChosen' as const, links: null }, { status: 400 })
  return data({ fault: null, links: await makeLinks(personIds, { now: new Date(), actor }) })
}

export default function InviteesPage() {
  const { t } = useTranslation(['invitations', 'common'])
  const { filter, counts } = useLoaderData<typeof loader>()
  const made = useActionData<typeof action>()
  const slips = `zettel${filter.unitKey ? `?${new URLSearchParams({ einheit: filter.unitKey })}` : ''}`
  const lead = made?.links ? undefined : t('invitees.lead')
  return (
    <Page
      above={<Breadcrumb crumbs={[{ to: '/verwaltung', label: t('common:shell.administration') }]} />}
      title={t('invitees.title')}
      lead={lead}
      actions={
        <ButtonLink to={`/verwaltung/einladungen/${slips}`} look="secondary">
          {t('invitees.slipsByUnit')}
        </ButtonLink>
      }
    >
      {made?.links ? (
        <MadeLinks links={made.links} back="/verwaltung/einladungen" />
      ) : (
        <>
          <p>{t('invitees.counts', { ...counts })}</p>
          <Choice refused={made} />
        </>
      )}
    </Page>
  )
}

function Choice({ refused }: { refused?: { fault: Fault | null } }) {
  const { t } = useTranslation('invitations')
  const { filter, units, counts, rows, total, page, pages } = useLoaderData<typeof loader>()
  const texts = useFaultTexts()
  return (
    <>
      <InviteeFilter units={units} waiting={counts.waiting} values={filter} />
      <Section title={t('invitees.found', { count: total })} id="personen">
        {refused?.fault && (
          <AnswerNotice kind="danger" title={texts([refused.fault])?.join(' ') ?? ''} answer={refused} />
        )}
        <Form method="post" className="stack">
          <InviteeTable key={page} rows={rows} />
          {rows.length > 0 && (
            <>
              <p className="muted">{t('invitees.effect')}</p>
              <div className="row">
                <Button>{t('invitees.makeLinks')}</Button>
                <Button look="secondary" formAction="/verwaltung/einladungen/zettel">
                  {t('invitees.makeSlips')}
                </Button>
              </div>
            </>
          )}
        </Form>
        <Pager page={page} pages={pages} />
      </Section>
    </>
  )
}
