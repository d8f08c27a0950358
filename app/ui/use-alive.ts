import { useSyncExternalStore } from 'react'

const noChange = () => () => undefined

/** False on the server and while the page takes over its HTML, so that both agree; true from then on: for what needs JavaScript. */
export function useAlive(): boolean {
  return useSyncExternalStore(
    noChange,
    () => true,
    () => false,
  )
}
