import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { requireTrainer } from '~/auth/guards.server'
import { pageTitle } from '~/auth/page-title.server'
import { requestLocale } from '~/auth/request-locale.server'
import { dayOf } from '~/platform/time'
import { ImportDoneNotice } from '~/studio/questions/import-done-notice'
import { readImportForm } from '~/studio/questions/import-form.server'
import { ImportPage } from '~/studio/questions/import-page'
import { importQuestions, importTargets } from '~/studio/questions/import-questions.server'
import { doneIn, doneSearch } from '~/studio/questions/import-done'
import { Breadcrumb } from '~/ui/breadcrumb'
import { Page } from '~/ui/page'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request }: LoaderFunctionArgs) {
  await requireTrainer(request)
  return {
    targets: await importTargets(await requestLocale(request), dayOf(new Date())),
    done: doneIn(new URL(request.url).searchParams),
    title: await pageTitle(request, (t) => t('questions:import.title')),
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const { id: personId } = await requireTrainer(request)
  const form = await readImportForm(request)
  const answer = await importQuestions(form, { locale: await requestLocale(request), personId, now: new Date() })
  if ('done' in answer) throw redirect(`/studio/fragen/import?${doneSearch(answer.done)}`)
  return data(answer, { status: answer.fault ? 400 : 200 })
}

export default function ImportQuestionsRoute() {
  const { t } = useTranslation('questions')
  const { t: inStudio } = useTranslation('studio')
  const { targets, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page
      title={t('import.title')}
      lead={t('import.lead')}
      width="reading"
      above={<Breadcrumb crumbs={[{ to: '/studio', label: inStudio('courses.title') }]} />}
    >
      {done && !answer && <ImportDoneNotice done={done} />}
      <ImportPage targets={targets} answer={answer} />
    </Page>
  )
}
