import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { useAlive } from '~/ui/use-alive'

interface CopyButtonProps {
  text: string
  children: string
  /** Read out instead of the visible words, where several buttons say the same. */
  label?: string
}

/** Only where the browser offers the clipboard: over https or on this computer. The text itself can be marked anyway. */
export function CopyButton({ text, children, label }: CopyButtonProps) {
  const { t } = useTranslation('invitations')
  const [copied, setCopied] = useState(false)
  if (!useAlive() || !navigator.clipboard) return null
  const copy = () => navigator.clipboard.writeText(text).then(() => setCopied(true))
  return (
    <span className="copy">
      <Button type="button" look="secondary" small icon={copied ? 'check' : 'content-copy'} aria-label={label} onClick={copy}>
        {children}
      </Button>
      <span className="visually-hidden" role="status">
        {copied && t('invitees.copied')}
      </span>
    </span>
  )
}
