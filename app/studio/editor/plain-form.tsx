import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { DifferenceView } from './difference-view'
import { isWritten, type EditorData, type EditorText } from './editor-data'
import type { FormOutcome } from './editor-form.server'
import { FindingList } from './finding-list'
import { localeOf, type Language } from './language'
import { Palette } from './palette'
import { editorAddress } from './talk'

interface PlainFormProps {
  data: EditorData
  language: Language
  outcome: FormOutcome | undefined
}

/** The editor without a script: what is written is saved by a form, and the findings come with the answer. */
export function PlainForm({ data, language, outcome }: PlainFormProps) {
  const { t } = useTranslation('studio')
  const address = editorAddress(data.courseId, data.lessonId)
  const opened = data.texts.find((text) => text.language === language)
  if (!opened) return null
  const { text, revision, baseHash, others, outside } = outcome?.current ?? opened
  return (
    <div className="stack">
      <nav className="row" aria-label={t('editor.languages')}>
        {data.texts.map((one) => (
          <a
            key={one.language}
            className="kern-link"
            href={`${address}?sprache=${one.language}`}
            aria-current={one.language === language ? 'page' : undefined}
          >
            {t(isWritten(one) ? `editor.language.${one.language}` : `editor.begin.${one.language}`)}
          </a>
        ))}
      </nav>
      {others.length > 0 && <Notice kind="info" title={t('editor.others', { count: others.length, names: others.join(', ') })} />}
      {outside && <Notice kind="warning" title={t('editor.outside.title')} />}
      {outcome && (
        <Notice kind="warning" title={outcome.current.savedBy ? t('editor.conflict.title', { name: outcome.current.savedBy }) : t('editor.conflict.titleOther')}>
          <p>{t('editor.conflict.plain')}</p>
          <DifferenceView before={text} after={outcome.mine} labels={{ before: t('editor.conflict.theirs'), after: t('editor.conflict.mine') }} />
        </Notice>
      )}
      <form method="post" action={`${address}?sprache=${language}`} className="stack">
        <input type="hidden" name="language" value={language} />
        <input type="hidden" name="revision" value={revision} />
        <input type="hidden" name="baseHash" value={baseHash ?? ''} />
        <label className="kern-label" htmlFor="lektionstext">
          {t('editor.text', { language: t(`editor.language.${language}`) })}
        </label>
        <textarea
          key={revision}
          id="lektionstext"
          name="text"
          className="pane__plain"
          lang={localeOf(language)}
          defaultValue={outcome?.mine ?? text}
        />
        <div className="row">
          <Button name="intent" value="save">
            {t('editor.save.button')}
          </Button>
        </div>
      </form>
      <FindingList level={2} id="befunde" findings={data.findings[language]} text={() => text} />
      <Palette active={language} other={null} />
      <PlainTools address={address} opened={opened} />
    </div>
  )
}

/** To compare a draft with what is published, and to give it up. */
function PlainTools({ address, opened: { language, text, published, disk } }: { address: string; opened: EditorText }) {
  const { t } = useTranslation('studio')
  return (
    <>
      <details className="pane__tool">
        <summary>{t('editor.compare.title')}</summary>
        {published === null ? (
          <p>{t('editor.compare.nothing')}</p>
        ) : (
          <DifferenceView before={published} after={text} labels={{ before: t('editor.compare.published'), after: t('editor.compare.draft') }} />
        )}
      </details>
      <details className="pane__tool">
        <summary>{t('editor.discard.title')}</summary>
        <form method="post" action={`${address}?sprache=${language}`} className="stack">
          <input type="hidden" name="language" value={language} />
          <p>{t(disk === null ? 'editor.discard.questionNew' : 'editor.discard.question')}</p>
          <div className="row">
            <Button look="secondary" name="intent" value="discard">
              {t('editor.discard.yes')}
            </Button>
          </div>
        </form>
      </details>
    </>
  )
}
