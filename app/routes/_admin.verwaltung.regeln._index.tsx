import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { RuleNotice } from '~/assignments/rule-notice'
import { RuleTable } from '~/assignments/rule-table'
import { ruleNews, rulesPage } from '~/assignments/rules-page.server'
import { requireAdministrator } from '~/auth/guards.server'
import { pageTitle } from '~/auth/page-title.server'
import { requestLocale } from '~/auth/request-locale.server'
import { dayOf } from '~/platform/time'
import { Breadcrumb } from '~/ui/breadcrumb'
import { ButtonLink } from '~/ui/button'
import { Page, Section } from '~/ui/page'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAdministrator(request)
  const today = dayOf(new Date())
  return {
    title: await pageTitle(request, (t) => t('assignments:rules.title')),
    today,
    news: await ruleNews(new URL(request.url).searchParams, today),
    ...(await rulesPage(today, await requestLocale(request))),
  }
}

export default function RulesPage() {
  const { t } = useTranslation(['assignments', 'common'])
  const { current, ended, today, news } = useLoaderData<typeof loader>()
  return (
    <Page
      title={t('rules.title')}
      lead={t('rules.lead')}
      above={<Breadcrumb crumbs={[{ to: '/verwaltung', label: t('common:shell.administration') }]} />}
      actions={
        <ButtonLink to="neu" icon="add">
          {t('rules.new')}
        </ButtonLink>
      }
    >
      {news && <RuleNotice news={news} />}
      <Section title={t('rules.current')} id="geltend">
        <RuleTable caption={t('rules.currentTable')} rules={current} today={today} />
      </Section>
      {ended.length > 0 && (
        <Section title={t('rules.ended')} id="beendet">
          <RuleTable caption={t('rules.endedTable')} rules={ended} today={today} />
        </Section>
      )}
    </Page>
  )
}
