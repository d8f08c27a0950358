import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { requireTrainer } from '~/auth/guards.server'
import { pageTitle } from '~/auth/page-title.server'
import { requestLocale } from '~/auth/request-locale.server'
import { describeFinding } from '~/courses/describe-finding'
import { formatDay } from '~/platform/format-day'
import { notFound } from '~/platform/http.server'
import { translate } from '~/platform/i18n.server'
import { dayOf } from '~/platform/time'
import { DifferenceView } from '~/studio/editor/difference-view'
import { bringBack, courseHistory, versionDifference } from '~/studio/history.server'
import { courseState } from '~/studio/overview.server'
import { AnswerNotice } from '~/ui/answer-notice'
import { Badge } from '~/ui/badge'
import { Breadcrumb } from '~/ui/breadcrumb'
import { Button } from '~/ui/button'
import { Page } from '~/ui/page'
import '~/studio/studio.css'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireTrainer(request)
  const courseId = params.course ?? ''
  const state = await courseState(courseId, await requestLocale(request), dayOf(new Date()))
  if (!state) throw notFound()
  const search = new URL(request.url).searchParams
  const shown = search.get('fassung')
  const versions = (await courseHistory(courseId)).map(({ at, ...version }) => ({ ...version, day: dayOf(at), at: at.toISOString() }))
  return {
    course: { id: courseId, title: state.title },
    versions,
    shown,
    difference: shown ? await versionDifference(courseId, shown) : [],
    done: search.has('fertig'),
    title: await pageTitle(request, (t) => `${t('studio:history.title')}: ${state.title}`),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { id: personId } = await requireTrainer(request)
  const form = await request.formData()
  const locale = await requestLocale(request)
  const now = new Date()
  const t = translate(locale)
  const note = t('studio:history.backNote', { day: formatDay(String(form.get('day')), locale) })
  const brought = await bringBack({ courseId: params.course ?? '', hash: String(form.get('hash')), note, personId, now, day: dayOf(now) })
  if (!brought.ok) {
    const findings = brought.reason === 'findings' ? brought.findings : []
    return data({ findings: findings.map((finding) => describeFinding(finding, locale, t)) }, { status: 409 })
  }
  throw redirect(`/studio/${params.course}/verlauf?fertig`)
}

type Version = ReturnType<typeof useLoaderData<typeof loader>>['versions'][number]

export default function HistoryRoute() {
  const { t } = useTranslation('studio')
  const { course, versions, shown, difference, done } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <Page
      title={t('history.title')}
      lead={t('history.lead')}
      above={
        <Breadcrumb
          crumbs={[
            { to: '/studio', label: t('courses.title') },
            { to: `/studio/${course.id}`, label: course.title },
          ]}
        />
      }
    >
      {done && !refused && <AnswerNotice kind="success" title={t('history.done')} answer={done} />}
      {refused && (
        <AnswerNotice kind="danger" title={t('history.broken')} answer={refused}>
          <ul>
            {refused.findings.map(({ file, line, message }) => (
              <li key={`${file} ${line} ${message}`}>
                {t('publish.place', { file, line })}: {message}
              </li>
            ))}
          </ul>
        </AnswerNotice>
      )}
      {versions.map((version, index) => (
        <article key={version.id} className="studio-file" aria-labelledby={`fassung-${version.id}`}>
          <VersionHead version={version} />
          {shown === version.id && (
            <div id="unterschied">
              {difference.length === 0 && <p>{t('history.same')}</p>}
              {difference.map(({ path, before, after }) => (
                <div key={path} className="studio-file">
                  <strong>{path}</strong>
                  <DifferenceView before={before} after={after} labels={{ before: t('history.before'), after: t('history.after') }} />
                </div>
              ))}
            </div>
          )}
          {shown !== version.id && index < versions.length - 1 && (
            <Link className="kern-link" to={`?fassung=${version.id}#fassung-${version.id}`}>
              {t('history.difference')}
            </Link>
          )}
          {version.hash !== versions[0]?.hash && (
            <Form method="post">
              <input type="hidden" name="day" value={version.day} />
              <Button look="secondary" small name="hash" value={version.hash}>
                {t('history.back')}
              </Button>
            </Form>
          )}
        </article>
      ))}
    </Page>
  )
}

function VersionHead({ version }: { version: Version }) {
  const { t, i18n } = useTranslation('studio')
  const { id, at, by, note, repeat, current, changed } = version
  const when = new Intl.DateTimeFormat(i18n.language === 'en' ? 'en-GB' : 'de-DE', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Europe/Berlin',
  }).format(new Date(at))
  return (
    <>
      <h2 className="kern-heading-small" id={`fassung-${id}`}>
        {when}
      </h2>
      <p className="row">
        <span>{by ?? t('history.folder')}</span>
        {current && <Badge kind="success">{t('history.current')}</Badge>}
        {by !== null && <Badge kind={repeat ? 'warning' : 'info'}>{t(repeat ? 'history.repeat' : 'history.minor')}</Badge>}
      </p>
      {note && <p>{note}</p>}
      <details>
        <summary>{t('history.files', { count: changed.length })}</summary>
        <ul>
          {changed.map(({ path, change }) => (
            <li key={path}>
              {path} – {t(`history.${change}`)}
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}
