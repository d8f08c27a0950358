import { useTranslation } from 'react-i18next'
import { HouseKeeperProvider, HouseProvider } from '~/courses/components/house/house-data'
import { REACT_PARTS } from '~/courses/components/react-parts'
import { LessonView } from '~/courses/lesson-view'
import { Breadcrumb } from '~/ui/breadcrumb'
import { Button } from '~/ui/button'
import { Icon } from '~/ui/icon'
import { ProgressBar } from '~/ui/progress-bar'
import { useLessonProgress } from './learning'
import { courseAddress, lessonAddress } from './lesson-address'
import { LessonEnd } from './lesson-end'
import type { LessonPage } from './lesson-page.server'
import './lesson-article.css'
import './prose.css'

interface LessonArticleProps {
  courseId: string
  lessonId: string
  page: LessonPage
  /** The reader may fill in what the house has not said yet. */
  keepsHouse: boolean
}

export function LessonArticle({ courseId, lessonId, page, keepsHouse }: LessonArticleProps) {
  const { t, i18n } = useTranslation('learn')
  const other = page.servedLocale !== i18n.language
  return (
    <article className="lesson">
      <header className="lesson__head">
        <Breadcrumb
          crumbs={[
            { to: '/kurse', label: t('catalogue.title') },
            { to: courseAddress(courseId), label: page.courseTitle },
          ]}
        />
        <CourseLine page={page} />
        <h1 className="lesson__title" lang={other ? page.servedLocale : undefined}>
          {page.title}
        </h1>
        {page.summary && (
          <p className="lesson__lead" lang={other ? page.servedLocale : undefined}>
            {page.summary}
          </p>
        )}
        {other && (
          <p className="lesson__language">
            <Icon name="language" />
            {t(`lesson.otherLanguage.${page.servedLocale}`)}
          </p>
        )}
        {page.easy.offered && <EasySwitch shown={page.easy.shown} address={lessonAddress(courseId, lessonId)} />}
      </header>
      <div className="lesson__body prose" lang={other ? page.servedLocale : undefined}>
        <HouseProvider value={page.house}>
          <HouseKeeperProvider value={keepsHouse}>
            <LessonView codeUrl={page.codeUrl} components={REACT_PARTS} />
          </HouseKeeperProvider>
        </HouseProvider>
      </div>
      <LessonEnd courseId={courseId} lessonId={lessonId} page={page} />
    </article>
  )
}

/** A whole-page post: the lesson comes anew in the other wording, with all that was done. */
function EasySwitch({ shown, address }: { shown: boolean; address: string }) {
  const { t } = useTranslation('learn')
  return (
    <form className="lesson__easy" method="post" action="/leichte-sprache">
      {shown && <p className="lesson__language">{t('lesson.easyShown')}</p>}
      <input type="hidden" name="weiter" value={address} />
      <Button look="secondary" small name="leicht" value={shown ? 'aus' : 'an'}>
        {t(shown ? 'lesson.standardLanguage' : 'lesson.easyLanguage')}
      </Button>
    </form>
  )
}

function CourseLine({ page }: { page: LessonPage }) {
  const { t } = useTranslation('learn')
  const { course } = useLessonProgress()
  const done = course.lessons.filter((lesson) => lesson.done).length
  const total = course.lessons.length
  return (
    <div className="lesson__line">
      <p>
        {t('lesson.position', { number: page.number, total: page.lessons.length })}
        {page.minutes !== null && ` · ${t('minutes', { count: page.minutes })}`}
      </p>
      <ProgressBar value={done} max={total} label={t('progress', { count: done, total })} shown />
    </div>
  )
}
