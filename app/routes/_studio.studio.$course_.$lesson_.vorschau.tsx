import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireTrainer } from '~/auth/guards.server'
import { requestLocale } from '~/auth/request-locale.server'
import { houseData } from '~/organisation/house.server'
import { translate } from '~/platform/i18n.server'
import { isLanguage, localeOf } from '~/studio/editor/language'
import { PreviewPage } from '~/studio/editor/preview-page'

/** Stands in the editor's frame, hence without the page's head and foot. */
export const handle = { bare: true }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requireTrainer(request)
  const locale = await requestLocale(request)
  const wanted = new URL(request.url).searchParams.get('sprache')
  return {
    place: { course: params.course ?? '', lesson: params.lesson ?? '', person: person.id },
    lang: localeOf(isLanguage(wanted) ? wanted : 'de'),
    house: await houseData(),
    title: translate(locale)('common:title', { page: translate(locale)('studio:editor.preview.title') }),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function PreviewRoute() {
  const { place, lang, house } = useLoaderData<typeof loader>()
  return <PreviewPage place={place} lang={lang} house={house} />
}
