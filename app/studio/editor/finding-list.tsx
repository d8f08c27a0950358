import { useTranslation } from 'react-i18next'
import { Icon } from '~/ui/icon'
import { fixFor, type EditorFinding, type QuickFix } from './placed-findings'

interface FindingListProps {
  id: string
  level?: 2 | 3
  findings: readonly EditorFinding[]
  text: () => string
  onShow?: (finding: EditorFinding) => void
  onFix?: (fix: QuickFix) => void
}

/** What the check says of a text, each with its place; with a script a click leads there. */
export function FindingList({ id, level = 3, findings, text, onShow, onFix }: FindingListProps) {
  const { t } = useTranslation('studio')
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const warnings = findings.length - errors
  const Title = `h${level}` as const
  return (
    <section className="findings" aria-labelledby={id}>
      <Title className="kern-heading-small" id={id}>
        {t('editor.findings.title')}
      </Title>
      <p className="findings__count" role="status">
        <Icon name={errors > 0 ? 'danger' : warnings > 0 ? 'warning' : 'success'} />
        {findings.length === 0
          ? t('editor.findings.none')
          : `${t('editor.findings.errors', { count: errors })}, ${t('editor.findings.warnings', { count: warnings })}`}
      </p>
      {findings.length > 0 && (
        <ol className="findings__list">
          {findings.map((finding, index) => (
            <li key={`${index}-${finding.rule}-${finding.line}`} className={`finding finding--${finding.severity}`}>
              <FindingLine finding={finding} onShow={onShow} />
              {onFix && <FixButton text={text} finding={finding} onFix={onFix} />}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

function FindingLine({ finding, onShow }: { finding: EditorFinding; onShow?: (finding: EditorFinding) => void }) {
  const { t } = useTranslation('studio')
  const { severity, line, message } = finding
  const place = t('editor.findings.line', { line })
  const content = (
    <>
      <Icon name={severity === 'error' ? 'danger' : 'warning'} />
      <span className="finding__words">
        <span className="finding__place">
          {t(`editor.findings.${severity}`)} · {place}
        </span>
        <span>{message}</span>
      </span>
    </>
  )
  if (!onShow) return <div className="finding__jump">{content}</div>
  return (
    <button type="button" className="finding__jump" onClick={() => onShow(finding)}>
      {content}
    </button>
  )
}

interface FixButtonProps {
  text: () => string
  finding: EditorFinding
  onFix: (fix: QuickFix) => void
}

function FixButton({ text, finding, onFix }: FixButtonProps) {
  const { t } = useTranslation('studio')
  const fix = fixFor(text(), finding)
  if (!fix) return null
  const mend = () => {
    const now = fixFor(text(), finding) // the text may have moved on
    if (now) onFix(now)
  }
  return (
    <button type="button" className="text-button finding__fix" onClick={mend}>
      {t(`editor.fix.${fix.name}`, { value: fix.value })}
    </button>
  )
}
