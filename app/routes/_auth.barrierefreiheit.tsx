import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, type ClientLoaderFunctionArgs } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { pageTitle } from '~/auth/page-title.server'
import { barrierSchema, type BarrierFault } from '~/organisation/barriers'
import { reportBarrier } from '~/organisation/barriers.server'
import { BarrierForm } from '~/organisation/barrier-form'
import { formatDay } from '~/platform/format-day'
import { loadArea } from '~/platform/i18n-client'
import { AnswerNotice } from '~/ui/answer-notice'
import { Page, Section } from '~/ui/page'

const ASSESSED_ON = '2026-11-25'
const GAPS = ['readers', 'sign', 'easy', 'authors'] as const

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request }: LoaderFunctionArgs) {
  const sent = new URL(request.url).searchParams.has('gesendet')
  return { sent, title: await pageTitle(request, (t) => t('barriers:title')) }
}

export async function clientLoader({ serverLoader }: ClientLoaderFunctionArgs) {
  await loadArea('barrierefreiheit')
  return serverLoader<typeof loader>()
}

export async function action({ request }: ActionFunctionArgs) {
  const values = Object.fromEntries([...(await request.formData())].map(([name, value]) => [name, String(value)]))
  const { place = '', text = '', contact = '' } = values
  const typed = { place, text, contact }
  const read = barrierSchema.safeParse(typed)
  if (!read.success) {
    const faults = read.error.issues.map(({ path }) => path[0] as BarrierFault)
    return data({ typed, faults, full: false }, { status: 400 })
  }
  if (!(await reportBarrier(read.data, new Date()))) return data({ typed, faults: [], full: true }, { status: 429 })
  throw redirect('/barrierefreiheit?gesendet#melden')
}

export default function AccessibilityRoute() {
  const { t, i18n } = useTranslation('barriers')
  const { sent } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <Page title={t('title')} lead={t('lead')} width="reading">
      <Section title={t('stand')} id="stand">
        <p>{t('standText')}</p>
      </Section>
      <Section title={t('how')} id="pruefung">
        <p>{t('howText', { day: formatDay(ASSESSED_ON, i18n.language) })}</p>
      </Section>
      <Section title={t('gaps')} id="luecken">
        <ul>
          {GAPS.map((gap) => (
            <li key={gap}>{t(`gap.${gap}`)}</li>
          ))}
        </ul>
      </Section>
      <Section title={t('report')} id="melden">
        {sent && !refused && <AnswerNotice kind="success" title={t('sent')} answer={sent} />}
        <p>{t('reportText')}</p>
        <BarrierForm refused={refused} />
      </Section>
      <Section title={t('enforcement')} id="durchsetzung">
        <p>{t('enforcementText')}</p>
      </Section>
    </Page>
  )
}
