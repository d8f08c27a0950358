/** Said by the page in the frame when it listens, and to it when there is something to show. */
export const READY = { wachsam: 'preview-ready' } as const

export const previewMessage = (preview: string) => ({ wachsam: 'preview', preview })

const isObject = (data: unknown): data is Record<string, unknown> => typeof data === 'object' && data !== null

export const isReadyMessage = (data: unknown): boolean => isObject(data) && data.wachsam === READY.wachsam

export function previewIn(data: unknown): string | null {
  return isObject(data) && data.wachsam === 'preview' && typeof data.preview === 'string' ? data.preview : null
}
