import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { listRules } from '~/assignments/rules.server'
import { requireAdministrator } from '~/auth/guards.server'
import { pageTitle } from '~/auth/page-title.server'
import { AreaList } from '~/people/area-list'
import { NextSteps } from '~/people/next-steps'
import { openBarriers } from '~/organisation/barriers.server'
import { missingItems } from '~/organisation/house'
import { houseData } from '~/organisation/house.server'
import { peopleOverview } from '~/people/overview.server'
import { dayOf } from '~/platform/time'
import { Page, Section } from '~/ui/page'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAdministrator(request)
  const day = dayOf(new Date())
  const title = await pageTitle(request, (t) => t('people:overview.title'))
  const rules = (await listRules(day)).filter(({ from, to }) => from <= day && (to === null || to > day))
  return { title, overview: await peopleOverview(day), rules: rules.length, barriers: await openBarriers(), missing: missingItems(await houseData()) }
}

export default function AdministrationPage() {
  const { t } = useTranslation('people')
  const { overview, rules, barriers, missing } = useLoaderData<typeof loader>()
  return (
    <Page title={t('overview.title')} lead={t('overview.lead')}>
      <Section title={t('overview.next')} id="schritte">
        <NextSteps overview={overview} rules={rules} />
      </Section>
      <Section title={t('overview.all')} id="bereiche">
        <AreaList overview={overview} rules={rules} barriers={barriers} missing={missing} />
      </Section>
    </Page>
  )
}
