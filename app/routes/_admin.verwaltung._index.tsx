import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { enrolmentsOf } from '~/assignments/enrolments.server'
import { rulesAtWork } from '~/assignments/rules.server'
import { requireAdministrator } from '~/auth/guards.server'
import { pageTitle } from '~/auth/page-title.server'
import { openBarriers } from '~/organisation/barriers.server'
import { contactLine, missingItems } from '~/organisation/house'
import { houseData } from '~/organisation/house.server'
import { AreaList } from '~/people/area-list'
import { NextSteps } from '~/people/next-steps'
import { peopleOverview } from '~/people/overview.server'
import { dayOf, type Day } from '~/platform/time'
import { Page, Section } from '~/ui/page'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request }: LoaderFunctionArgs) {
  const { id: personId } = await requireAdministrator(request)
  const day = dayOf(new Date())
  const title = await pageTitle(request, (t) => t('people:overview.title'))
  const house = await houseData()
  return {
    title,
    overview: await peopleOverview(day),
    rules: await rulesAtWork(day),
    barriers: await openBarriers(),
    missing: missingItems(house),
    report: contactLine(house.report),
    tried: await hasTried(personId, day),
  }
}

/** Whether the administrator has gone through a course, as a learner does. */
const hasTried = async (personId: string, day: Day): Promise<boolean> =>
  (await enrolmentsOf(personId, day)).some(({ state }) => state === 'in_progress' || state === 'complete')

export default function AdministrationPage() {
  const { t } = useTranslation('people')
  const { overview, rules, barriers, missing, report, tried } = useLoaderData<typeof loader>()
  return (
    <Page title={t('overview.title')} lead={t('overview.lead')}>
      <Section title={t('overview.next')} id="schritte">
        <NextSteps overview={overview} rules={rules} report={report} tried={tried} />
      </Section>
      <Section title={t('overview.all')} id="bereiche">
        <AreaList overview={overview} rules={rules.inForce} barriers={barriers} missing={missing} />
      </Section>
    </Page>
  )
}
