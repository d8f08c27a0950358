import { Form, useNavigation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { AnswerNotice } from '~/ui/answer-notice'
import { Button } from '~/ui/button'
import { InputField, SelectField, TextField } from '~/ui/field'
import { Notice } from '~/ui/notice'
import { Section } from '~/ui/page'
import { IMPORT_MAX_BYTES, QUESTIONS_MAX } from './imported'
import type { ImportAnswer } from './import-questions.server'
import type { ImportTarget } from './import-values'
import { ImportTargetFields } from './import-target-fields'
import { QuestionPreview } from './question-preview'
import './questions.css'

interface ImportPageProps {
  targets: ImportTarget[]
  answer: ImportAnswer | undefined
}

/** File or text, what is in it, and where it goes: one form, which carries everything along. */
export function ImportPage({ targets, answer }: ImportPageProps) {
  const { t } = useTranslation('questions')
  const preview = answer?.preview
  const limits = { kilobytes: IMPORT_MAX_BYTES / 1024, questions: QUESTIONS_MAX }
  return (
    <Form method="post" encType="multipart/form-data" className="stack" noValidate>
      {answer?.fault && <AnswerNotice kind="danger" title={t(`fault.${answer.fault}`, limits)} answer={answer} />}
      <Source answer={answer} key={answer?.values.previewed} limits={limits} />
      {preview && preview.troubles.length > 0 && <Troubles preview={preview} />}
      {preview && preview.questions.length > 0 && (
        <>
          <Section title={t('import.preview', { count: preview.questions.length })} id="vorschau">
            {preview.tooMany && <Notice kind="warning" title={t('import.tooMany', limits)} />}
            <QuestionPreview questions={preview.questions} />
          </Section>
          <Section title={t('import.where')} id="ziel-abschnitt">
            <ImportTargetFields targets={targets} answer={answer} />
            <p>
              <Button name="intent" value="insert">
                {t('import.insert', { count: preview.questions.length })}
              </Button>
            </p>
            <p className="muted">{t('import.insertHint')}</p>
          </Section>
        </>
      )}
    </Form>
  )
}

function Source({ answer, limits }: { answer: ImportAnswer | undefined; limits: { kilobytes: number; questions: number } }) {
  const { t } = useTranslation('questions')
  const busy = useNavigation().state === 'submitting'
  const values = answer?.values
  return (
    <div className="form">
      <InputField
        id="datei"
        name="datei"
        type="file"
        accept=".txt,.gift,.csv,text/plain,text/csv"
        label={t('import.file')}
        hint={t('import.fileHint', limits)}
      />
      <TextField id="text" name="text" rows={10} label={t('import.text')} hint={t('import.textHint')} defaultValue={values?.text} spellCheck={false} />
      <SelectField id="format" name="format" label={t('import.format')} defaultValue={values?.format ?? 'auto'}>
        {(['auto', 'gift', 'csv'] as const).map((format) => (
          <option key={format} value={format}>
            {t(`import.formats.${format}`)}
          </option>
        ))}
      </SelectField>
      <details>
        <summary>{t('import.csvTitle')}</summary>
        <p>{t('import.csvText')}</p>
        <pre className="questions__sample">{t('import.csvSample')}</pre>
      </details>
      <input type="hidden" name="aus" value={values?.fromFile ?? ''} />
      <input type="hidden" name="gesehen" value={values?.previewed ?? ''} />
      <div>
        <Button look={answer?.preview ? 'secondary' : 'primary'} name="intent" value="preview" disabled={busy}>
          {t(answer?.preview ? 'import.readAgain' : 'import.read')}
        </Button>
      </div>
    </div>
  )
}

function Troubles({ preview: { troubles } }: { preview: NonNullable<ImportAnswer['preview']> }) {
  const { t } = useTranslation('questions')
  return (
    <Notice kind="warning" title={t('import.troubles', { count: troubles.length })}>
      <ul className="questions__troubles">
        {troubles.map(({ line, excerpt, message }, index) => (
          <li key={index}>
            <strong>{t('import.line', { line })}</strong> {excerpt !== '' && <q>{excerpt}</q>} {message}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
