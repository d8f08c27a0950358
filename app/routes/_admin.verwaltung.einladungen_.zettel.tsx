import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useFaultTexts } from '~/auth/form-parts'
import { requireAdministrator } from '~/auth/guards.server'
import { UnitOptions } from '~/auth/invitee-filter'
import { unitsToInvite, waitingIn } from '~/auth/invitees.server'
import { pageTitle } from '~/auth/page-title.server'
import { SlipPages } from '~/auth/printed-slips'
import { chosenPeople, slipWish } from '~/auth/schema'
import type { PrintedSlips } from '~/auth/slips'
import { printSlips } from '~/auth/slips.server'
import { dayOf } from '~/platform/time'
import { Breadcrumb } from '~/ui/breadcrumb'
import { Button, ButtonLink } from '~/ui/button'
import { CheckField, SelectField } from '~/ui/field'
import { Page } from '~/ui/page'
import { PrintButton } from '~/ui/print-button'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAdministrator(request)
  const units = (await unitsToInvite(new Date())).map(({ key, name, depth, waiting }) => ({ key, name, depth, waiting }))
  const unitKey = new URL(request.url).searchParams.get('einheit') ?? ''
  return { units, unitKey, title: await pageTitle(request, (t) => t('invitations:slips.title')) }
}

/** Slips for the people ticked in the list, else for who waits in a unit. */
export async function action({ request }: ActionFunctionArgs) {
  const { id: actor } = await requireAdministrator(request)
  const now = new Date()
  const form = await request.formData()
  const wish = slipWish(form)
  const ticked = chosenPeople(form)
  const personIds = wish.unitKey ? await waitingIn(wish.unitKey, wish.onlyWithoutEmail, dayOf(now)) : ticked
  const others = personIds.filter((id) => id !== actor)
  const printed = others.length > 0 ? await printSlips(others, { now, actor }) : null
  return data({ wish, printed }, { status: printed ? 200 : 400 })
}

export default function SlipsPage() {
  const { t } = useTranslation(['invitations', 'common'])
  const answer = useActionData<typeof action>()
  if (answer?.printed) return <Printed {...answer.printed} />
  return (
    <Page
      above={
        <Breadcrumb
          crumbs={[
            { to: '/verwaltung', label: t('common:shell.administration') },
            { to: '/verwaltung/einladungen', label: t('invitees.title') },
          ]}
        />
      }
      title={t('slips.title')}
      lead={t('slips.lead')}
      width="reading"
    >
      <ChooseUnit refused={answer?.wish} />
    </Page>
  )
}

function ChooseUnit({ refused }: { refused?: ReturnType<typeof slipWish> }) {
  const { t } = useTranslation('invitations')
  const texts = useFaultTexts()
  const { units, unitKey } = useLoaderData<typeof loader>()
  return (
    <Form method="post" className="form">
      <SelectField
        id="einheit"
        name="einheit"
        label={t('invitees.unit')}
        hint={t('slips.unitHint')}
        errors={refused && texts(['noSlips'])}
        defaultValue={refused?.unitKey ?? unitKey}
        required
      >
        <option value="">{t('slips.chooseUnit')}</option>
        <UnitOptions units={units} />
      </SelectField>
      <CheckField
        id="ohneEmail"
        name="ohneEmail"
        value="1"
        label={t('slips.onlyWithoutEmail')}
        defaultChecked={refused?.onlyWithoutEmail ?? true}
      />
      <p className="muted">{t('invitees.effect')}</p>
      <div>
        <Button>{t('slips.submit')}</Button>
      </div>
    </Form>
  )
}

function Printed(printed: PrintedSlips) {
  const { t } = useTranslation('invitations')
  const count = printed.sheets.reduce((sum, { slips }) => sum + slips.length, 0)
  return (
    <>
      <div className="no-print">
        <Page
          title={t('slips.made', { count })}
          lead={t('slips.madeLead')}
          actions={
            <>
              <PrintButton label={t('slips.print')} byMenu={t('slips.printByMenu')} />
              <ButtonLink to="/verwaltung/einladungen" look="secondary">
                {t('invitees.back')}
              </ButtonLink>
            </>
          }
        >
          {null}
        </Page>
      </div>
      <div className="slip-sheets">
        <SlipPages {...printed} />
      </div>
    </>
  )
}
