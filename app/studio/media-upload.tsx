import { useRef, useState, type DragEvent, type FormEvent, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { extensionsFor } from '~/courses/media-types'
import { Button } from '~/ui/button'
import { InputField } from '~/ui/field'
import { ProgressBar } from '~/ui/progress-bar'
import { mediumFault } from './medium-fault'
import { UPLOAD_MAX_BYTES } from './upload-limits'
import './studio.css'

/** Sends the files of a form and tells how far that is; what name and size say against a file is said before. */
function useUpload(form: RefObject<HTMLFormElement>) {
  const { t } = useTranslation('studio')
  const [percent, setPercent] = useState<number | null>(null)
  const [faults, setFaults] = useState<string[]>([])

  function send(event: FormEvent<HTMLFormElement>) {
    const body = new FormData(event.currentTarget)
    const files = body.getAll('datei').filter((file): file is File => file instanceof File && file.name !== '')
    if (files.length === 0) return // the server says what is missing
    event.preventDefault()
    if (percent !== null) return
    const found = files.flatMap(({ name, size }) => {
      const fault = mediumFault(name, size)
      return fault ? [t(`media.fault.${fault}`, { name, known: extensionsFor('link').join(', ') })] : []
    })
    if (files.reduce((sum, { size }) => sum + size, 0) > UPLOAD_MAX_BYTES) found.push(t('media.fault.tooMuch'))
    setFaults(found)
    if (found.length > 0) return
    setPercent(0)
    const request = new XMLHttpRequest()
    request.upload.onprogress = ({ loaded, total }) => setPercent(Math.floor((loaded / Math.max(total, 1)) * 100))
    request.onerror = () => {
      setPercent(null)
      setFaults([t('media.fault.failed')])
    }
    // A page either way: with what was added, or with what could not be taken.
    request.onload = () => {
      if (request.status < 400) location.assign(request.responseURL)
      else form.current?.submit()
    }
    request.open('POST', location.pathname)
    request.send(body)
  }

  return { percent, faults, send }
}

/** Files by dialog or dragged here; with script their way is shown, without it is an ordinary form. */
export function MediaUpload() {
  const { t } = useTranslation('studio')
  const form = useRef<HTMLFormElement>(null)
  const { percent, faults, send } = useUpload(form)
  const [over, setOver] = useState(false)

  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    const input = form.current?.querySelector<HTMLInputElement>('input[type=file]')
    if (!input || event.dataTransfer.files.length === 0) return
    input.files = event.dataTransfer.files
    form.current?.requestSubmit()
  }

  return (
    <form
      ref={form}
      method="post"
      encType="multipart/form-data"
      className={`form${over ? ' studio-drop--over' : ''}`}
      onSubmit={send}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <InputField id="datei" name="datei" type="file" multiple label={t('media.choose')} hint={t('media.hint')} />
      {percent !== null && <ProgressBar value={percent} max={100} label={t('media.progress', { percent })} shown />}
      <div role="alert">
        {faults.map((fault) => (
          <p key={fault} className="studio-lessons__broken">
            {fault}
          </p>
        ))}
      </div>
      <div>
        <Button>{t('media.submit')}</Button>
      </div>
    </form>
  )
}
