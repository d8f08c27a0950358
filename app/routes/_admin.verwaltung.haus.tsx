import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { requireAdministrator } from '~/auth/guards.server'
import { pageTitle } from '~/auth/page-title.server'
import { House } from '~/courses/components/house/house'
import { HouseProvider } from '~/courses/components/house/house-data'
import { HOUSE_ITEMS } from '~/organisation/house'
import { HouseFields } from '~/organisation/house-fields'
import { readHouseForm, valuesOf } from '~/organisation/house-form'
import { houseData, setHouseData } from '~/organisation/house.server'
import { AnswerNotice } from '~/ui/answer-notice'
import { Breadcrumb } from '~/ui/breadcrumb'
import { Button } from '~/ui/button'
import { Page, Section } from '~/ui/page'
import '~/progress/prose.css'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAdministrator(request)
  const saved = new URL(request.url).searchParams.has('gespeichert')
  return { saved, house: await houseData(), title: await pageTitle(request, (t) => t('organisation:house.title')) }
}

export async function action({ request }: ActionFunctionArgs) {
  const { id: actor } = await requireAdministrator(request)
  const { typed, house, faults } = readHouseForm(await request.formData())
  if (!house) return data({ typed, faults }, { status: 400 })
  await setHouseData(house, { now: new Date(), actor })
  throw redirect('/verwaltung/haus?gespeichert')
}

export default function HouseRoute() {
  const { t } = useTranslation(['organisation', 'people'])
  const { saved, house } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <Page
      title={t('house.title')}
      lead={t('house.lead')}
      width="reading"
      above={<Breadcrumb crumbs={[{ to: '/verwaltung', label: t('people:overview.title') }]} />}
    >
      {saved && !refused && <AnswerNotice kind="success" title={t('house.saved')} answer={house} />}
      {refused && <AnswerNotice kind="danger" title={t('house.refused')} answer={refused} />}
      <Form method="post" className="form" noValidate>
        <HouseFields values={refused?.typed ?? valuesOf(house)} faults={refused?.faults ?? []} />
        <div>
          <Button>{t('house.save')}</Button>
        </div>
      </Form>
      <Section title={t('house.preview')} id="vorschau">
        <div className="prose">
          <HouseProvider value={house}>
            {HOUSE_ITEMS.map((item) => (
              <House key={item} item={item} />
            ))}
          </HouseProvider>
        </div>
      </Section>
    </Page>
  )
}
