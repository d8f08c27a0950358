import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { RuleCrumbs } from '~/assignments/rule-crumbs'
import { rulePage, stopRule } from '~/assignments/rules-page.server'
import { ruleEndForm } from '~/assignments/schema'
import { requireAdministrator } from '~/auth/guards.server'
import { pageTitle } from '~/auth/page-title.server'
import { requestLocale } from '~/auth/request-locale.server'
import { notFound } from '~/platform/http.server'
import { dayOf } from '~/platform/time'
import { Button, ButtonLink } from '~/ui/button'
import { InputField } from '~/ui/field'
import { Page } from '~/ui/page'
import { WorkProgress } from '~/ui/work-progress'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAdministrator(request)
  const today = dayOf(new Date())
  const rule = await rulePage(params.rule ?? '', today, await requestLocale(request))
  if (!rule || (rule.to !== null && rule.to <= today)) throw notFound()
  return { title: await pageTitle(request, (t) => t('assignments:endForm.title')), rule, today }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { id: actor } = await requireAdministrator(request)
  const now = new Date()
  const day = dayOf(now)
  const id = params.rule ?? ''
  const submission = parseWithZod(await request.formData(), { schema: ruleEndForm({ today: day }) })
  if (submission.status !== 'success') return data(submission.reply(), { status: 400 })
  if (!(await stopRule(id, submission.value.to, { actor, now, day }))) throw notFound()
  throw redirect(`/verwaltung/regeln?beendet=${id}`)
}

export default function EndRulePage() {
  const { t } = useTranslation(['assignments', 'common'])
  const { rule, today } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const unit = rule.unit ?? t('rules.everybody')
  const people = t('rules.people', { count: rule.people })
  const busy = useNavigation().state === 'submitting'
  const isWrong = Boolean(answer?.error?.to)
  return (
    <Page
      title={t('endForm.title')}
      lead={t('endForm.lead')}
      above={<RuleCrumbs />}
      width="reading"
    >
      <p>{t('endForm.sentence', { course: rule.course, unit, people })}</p>
      <Form method="post" className="form">
        <InputField
          key={isWrong ? 'wrong' : 'new'}
          id="to"
          name="to"
          type="date"
          label={t('endForm.to')}
          hint={t('endForm.toHint')}
          min={today}
          defaultValue={String(answer?.initialValue?.to ?? today)}
          errors={isWrong ? [t('ruleForm.error.to')] : undefined}
          // eslint-disable-next-line jsx-a11y/no-autofocus -- only on a refused form, where the next step is to mend this field
          autoFocus={isWrong}
          required
        />
        <div className="row">
          <Button disabled={busy}>{t('endForm.submit')}</Button>
          <ButtonLink look="tertiary" to="/verwaltung/regeln">
            {t('common:cancel')}
          </ButtonLink>
        </div>
        <WorkProgress busy={busy} words={t('endForm.ending')} />
      </Form>
    </Page>
  )
}
