import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { RuleCrumbs } from '~/assignments/rule-crumbs'
import { RuleFields } from '~/assignments/rule-fields'
import { RulePreview } from '~/assignments/rule-preview'
import { applyRule, ruleChoices, ruleDraft } from '~/assignments/rules-page.server'
import { ruleForm, type RuleFault } from '~/assignments/schema'
import { requireAdministrator } from '~/auth/guards.server'
import { pageTitle } from '~/auth/page-title.server'
import { requestLocale } from '~/auth/request-locale.server'
import { dayOf } from '~/platform/time'
import { Page } from '~/ui/page'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

async function offer(request: Request) {
  const { id: actor } = await requireAdministrator(request)
  const now = new Date()
  const day = dayOf(now)
  return { acting: { actor, now, day }, choices: await ruleChoices(day, await requestLocale(request)) }
}

export async function loader({ request }: LoaderFunctionArgs) {
  const { choices, acting } = await offer(request)
  return { title: await pageTitle(request, (t) => t('assignments:ruleForm.title')), choices, today: acting.day }
}

export async function action({ request }: ActionFunctionArgs) {
  const { choices, acting } = await offer(request)
  const { courses, units } = choices
  const form = await request.formData()
  const schema = ruleForm({ today: acting.day, courseIds: courses.map(({ id }) => id), unitKeys: units.map(({ key }) => key) })
  const submission = parseWithZod(form, { schema })
  const answer = (fieldErrors: Record<string, RuleFault[]> = {}) => submission.reply({ fieldErrors })
  if (form.get('schritt') === 'aendern') return data({ answer: answer(), preview: null })
  if (submission.status !== 'success') return data({ answer: answer(), preview: null }, { status: 400 })
  if (form.get('schritt') === 'anlegen') {
    const id = await applyRule(submission.value, choices, acting)
    if (id) throw redirect(`/verwaltung/regeln?angelegt=${id}`)
    return data({ answer: answer({ course: ['duplicate'] }), preview: null }, { status: 400 })
  }
  const preview = await ruleDraft(submission.value, choices)
  if (!preview) return data({ answer: answer({ course: ['duplicate'] }), preview }, { status: 400 })
  return data({ answer: answer(), preview })
}

export default function NewRulePage() {
  const { t } = useTranslation('assignments')
  const { choices, today } = useLoaderData<typeof loader>()
  const given = useActionData<typeof action>()
  const previewed = given?.preview ?? null
  return (
    <Page
      title={t(previewed ? 'preview.title' : 'ruleForm.title')}
      lead={previewed ? undefined : t('ruleForm.lead')}
      above={<RuleCrumbs />}
      width="reading"
    >
      {previewed ? (
        <RulePreview preview={previewed} today={today} values={given?.answer.initialValue ?? {}} />
      ) : (
        <RuleFields choices={choices} today={today} answer={given?.answer} />
      )}
    </Page>
  )
}
