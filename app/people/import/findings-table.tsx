import { useTranslation } from 'react-i18next'
import { DataTable } from '~/ui/data-table'
import type { ImportReport } from './report'

const SHOWN = 200

/** Everything that stands in the way, by file and line. */
export function FindingsTable({ errors }: { errors: ImportReport['errors'] }) {
  const { t } = useTranslation('people')
  return (
    <>
      <DataTable
        caption={t('import.preview.findings')}
        captionHidden
        rows={errors.slice(0, SHOWN).map((error, index) => ({ ...error, index }))}
        rowKey={({ index }) => String(index)}
        empty={t('import.preview.noFindings')}
        columns={[
          { key: 'file', head: t('import.preview.file'), cell: ({ file }) => file },
          { key: 'line', head: t('import.preview.line'), numeric: true, cell: ({ line }) => line },
          { key: 'message', head: t('import.preview.message'), rowHead: true, cell: ({ message }) => message },
        ]}
      />
      {errors.length > SHOWN && <p className="muted">{t('import.cli.more', { count: errors.length - SHOWN })}</p>}
    </>
  )
}
