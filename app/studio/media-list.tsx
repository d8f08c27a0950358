import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Badge } from '~/ui/badge'
import { Button } from '~/ui/button'
import { Icon } from '~/ui/icon'
import type { LessonMedium } from './media.server'
import './studio.css'

interface MediaListProps {
  course: string
  lesson: string
  media: LessonMedium[]
}

export function MediaList({ course, lesson, media }: MediaListProps) {
  const { t, i18n } = useTranslation('studio')
  const size = (bytes: number) =>
    new Intl.NumberFormat(i18n.language, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 }).format(Math.max(bytes / 1_000, 1))
  return (
    <ul className="studio-media">
      {media.map(({ name, kind, bytes, used, draft }) => (
        <li key={name}>
          {kind === 'picture' ? (
            <img src={`/studio/${course}/${lesson}/datei/${encodeURIComponent(name)}`} alt="" loading="lazy" />
          ) : (
            <Icon name="draft" size="large" />
          )}
          <strong>{name}</strong>
          <span className="muted">{size(bytes)}</span>
          <Badge kind={used ? 'success' : 'warning'}>{t(used ? 'media.used' : 'media.unused')}</Badge>
          {draft && (
            <>
              <Badge kind="info">{t('media.draft')}</Badge>
              <Form method="post" encType="multipart/form-data">
                <Button look="tertiary" small icon="delete" name="entfernen" value={name}>
                  {t('media.remove')}
                </Button>
              </Form>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
