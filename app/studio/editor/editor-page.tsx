import { useTranslation } from 'react-i18next'
import { Breadcrumb } from '~/ui/breadcrumb'
import { ButtonLink } from '~/ui/button'
import { Page } from '~/ui/page'
import { useAlive } from '~/ui/use-alive'
import type { EditorData } from './editor-data'
import type { FormOutcome } from './editor-form.server'
import type { Language } from './language'
import { PlainForm } from './plain-form'
import type { TalkPlace } from './talk'
import { Workbench } from './workbench'
import './editor.css'
import './code/code.css'

interface EditorPageProps {
  data: EditorData
  person: string
  language: Language
  outcome: FormOutcome | undefined
}

/** A lesson in the Studio: with a script the whole workbench, without one a field that can be saved. */
export function EditorPage({ data, person, language, outcome }: EditorPageProps) {
  const { t } = useTranslation('studio')
  const alive = useAlive()
  const { courseId, lessonId } = data
  const place: TalkPlace = { course: courseId, lesson: lessonId, person }
  return (
    <div className="studio-editor">
      <Page
        title={data.lessonTitle}
        above={
          <Breadcrumb
            crumbs={[
              { to: '/studio', label: t('editor.studio') },
              { to: `/studio/${courseId}`, label: data.courseTitle },
            ]}
          />
        }
        actions={
          <>
            <ButtonLink look="tertiary" to={`/studio/${courseId}/medien/${lessonId}`}>
              {t('editor.media')}
            </ButtonLink>
            <ButtonLink look="secondary" icon="arrow-forward" to={`/studio/${courseId}/veroeffentlichen`}>
              {t('editor.publish')}
            </ButtonLink>
          </>
        }
      >
        {alive ? (
          <Workbench key={`${courseId}/${lessonId}`} data={data} place={place} first={language} />
        ) : (
          <PlainForm data={data} language={language} outcome={outcome} />
        )}
      </Page>
    </div>
  )
}
