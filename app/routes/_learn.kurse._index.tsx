import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/auth/guards.server'
import { requestLocale } from '~/auth/request-locale.server'
import { translate } from '~/platform/i18n.server'
import { dayOf } from '~/platform/time'
import { Catalogue } from '~/progress/catalogue'
import { courseEntries } from '~/progress/course-entries.server'
import { inOrder } from '~/progress/course-entry'

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePerson(request)
  const locale = await requestLocale(request)
  const entries = inOrder(await courseEntries(person.id, dayOf(new Date()), locale), locale)
  const t = translate(locale)
  return { entries, title: t('common:title', { page: t('learn:catalogue.title') }) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function CataloguePage() {
  const { entries } = useLoaderData<typeof loader>()
  return <Catalogue entries={entries} />
}
