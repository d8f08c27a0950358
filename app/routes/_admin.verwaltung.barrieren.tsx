import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { requireAdministrator } from '~/auth/guards.server'
import { pageTitle } from '~/auth/page-title.server'
import { listBarriers, settleBarrier } from '~/organisation/barriers.server'
import { formatDay } from '~/platform/format-day'
import { dayOf } from '~/platform/time'
import { Breadcrumb } from '~/ui/breadcrumb'
import { Button } from '~/ui/button'
import { Page, Section } from '~/ui/page'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAdministrator(request)
  const { open, done } = await listBarriers()
  const dated = (list: typeof open) =>
    list.map(({ reportedAt, doneAt, ...report }) => ({ ...report, on: dayOf(reportedAt), doneOn: doneAt && dayOf(doneAt) }))
  return { open: dated(open), done: dated(done), title: await pageTitle(request, (t) => t('barriers:list.title')) }
}

export async function action({ request }: ActionFunctionArgs) {
  const { id: actor } = await requireAdministrator(request)
  await settleBarrier(String((await request.formData()).get('meldung')), actor, new Date())
  throw redirect('/verwaltung/barrieren')
}

type Report = Awaited<ReturnType<typeof loader>>['open'][number]

export default function BarriersRoute() {
  const { t } = useTranslation(['barriers', 'people'])
  const { open, done } = useLoaderData<typeof loader>()
  return (
    <Page
      title={t('list.title')}
      lead={t('list.lead')}
      width="reading"
      above={<Breadcrumb crumbs={[{ to: '/verwaltung', label: t('people:overview.title') }]} />}
    >
      <Section title={t('list.open')} id="offen">
        {open.length === 0 ? <p className="empty">{t('list.empty')}</p> : open.map((report) => <ReportCard key={report.id} report={report} />)}
      </Section>
      <Section title={t('list.done')} id="erledigt">
        {done.length === 0 ? <p className="empty">{t('list.doneEmpty')}</p> : done.map((report) => <ReportCard key={report.id} report={report} />)}
      </Section>
    </Page>
  )
}

function ReportCard({ report }: { report: Report }) {
  const { t, i18n } = useTranslation('barriers')
  const { id, place, text, contact, on, doneOn } = report
  const day = (of: string) => formatDay(of, i18n.language)
  const facts = [
    t('list.on', { day: day(on) }),
    doneOn ? t('list.doneOn', { day: day(doneOn) }) : contact ? t('list.contact', { contact }) : t('list.noContact'),
  ]
  return (
    <article className="stack" aria-labelledby={`ort-${id}`}>
      <h3 className="kern-heading-small" id={`ort-${id}`}>
        {place}
      </h3>
      <p className="typed-text">{text}</p>
      <p className="muted">{facts.join(' · ')}</p>
      {!doneOn && (
        <Form method="post">
          <Button look="secondary" small name="meldung" value={id}>
            {t('list.settle')}
          </Button>
        </Form>
      )}
    </article>
  )
}
