import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { DescribedFinding } from '~/courses/describe-finding'
import { Badge } from '~/ui/badge'
import { Button } from '~/ui/button'
import { CheckField, TextField } from '~/ui/field'
import { Notice } from '~/ui/notice'
import { Section } from '~/ui/page'
import { DifferenceView } from './editor/difference-view'
import type { PlannedFile } from './publish.server'
import './studio.css'

interface PublishFormProps {
  files: PlannedFile[]
  findings: DescribedFinding[]
  typed?: { note: string; repeat: boolean; overwrite: string[] }
  noteMissing: boolean
}

/** What changes, what stands in the way, and the two things a trainer says of it. */
export function PublishForm({ files, findings, typed, noteMissing }: PublishFormProps) {
  const { t } = useTranslation('studio')
  const errors = findings.filter(({ severity }) => severity === 'error')
  const warnings = findings.filter(({ severity }) => severity === 'warning')
  return (
    <>
      {errors.length > 0 && (
        <Notice kind="danger" title={t('publish.findings')}>
          <FindingLines findings={errors} />
        </Notice>
      )}
      <Form method="post" className="stack">
        <Section title={t('publish.files')} id="dateien">
          {files.map((file) => (
            <FilePart key={file.path} file={file} overwrite={typed?.overwrite.includes(file.path) ?? false} />
          ))}
        </Section>
        {warnings.length > 0 && (
          <Section title={t('publish.warnings')} id="hinweise">
            <FindingLines findings={warnings} />
          </Section>
        )}
        {errors.length === 0 && (
          <>
            <TextField
              id="note"
              name="note"
              rows={2}
              label={t('publish.note')}
              hint={t('publish.noteHint')}
              errors={noteMissing ? [t('publish.noteMissing')] : undefined}
              defaultValue={typed?.note}
              required
            />
            <KindChoice repeat={typed?.repeat ?? false} />
            <div>
              <Button icon="check">{t('publish.submit')}</Button>
            </div>
          </>
        )}
      </Form>
    </>
  )
}

function FindingLines({ findings }: { findings: DescribedFinding[] }) {
  const { t } = useTranslation('studio')
  return (
    <ul>
      {findings.map(({ file, line, column, rule, message }) => (
        <li key={`${file}:${line}:${column} ${rule}`}>
          <strong>{t('publish.place', { file, line })}</strong>: {message}
        </li>
      ))}
    </ul>
  )
}

function FilePart({ file, overwrite }: { file: PlannedFile; overwrite: boolean }) {
  const { t } = useTranslation('studio')
  const { path, kind, change, before, after, outside } = file
  return (
    <div className="studio-file">
      <p className="row">
        <strong>{path}</strong>
        <Badge kind="info">{t(`publish.${change}`)}</Badge>
        {kind === 'media' && <span className="muted">{t('publish.medium')}</span>}
      </p>
      {kind === 'text' && (
        <details open={outside || undefined}>
          <summary>{t('courses.compare')}</summary>
          <DifferenceView before={before ?? ''} after={after ?? ''} labels={{ before: t('publish.before'), after: t('publish.after') }} />
        </details>
      )}
      {outside && (
        <>
          <p>{t('publish.outside')}</p>
          <CheckField id={`overwrite-${path}`} name="overwrite" value={path} label={t('publish.overwrite')} defaultChecked={overwrite} />
        </>
      )}
    </div>
  )
}

function KindChoice({ repeat }: { repeat: boolean }) {
  const { t } = useTranslation('studio')
  return (
    <fieldset className="form">
      <legend className="kern-label">{t('publish.kind')}</legend>
      {(['minor', 'repeat'] as const).map((kind) => (
        <div key={kind} className="kern-form-check">
          <input
            className="kern-form-check__radio"
            type="radio"
            id={`kind-${kind}`}
            name="kind"
            value={kind}
            defaultChecked={repeat === (kind === 'repeat')}
          />
          <label className="kern-label" htmlFor={`kind-${kind}`}>
            {t(`publish.${kind}`)}
            <span className="kern-hint">{t(`publish.${kind}Hint`)}</span>
          </label>
        </div>
      ))}
    </fieldset>
  )
}
