import { Button } from './button'
import { useAlive } from './use-alive'

/** Prints the page; where no script runs it says how else. */
export function PrintButton({ label, byMenu }: { label: string; byMenu: string }) {
  return useAlive() ? (
    <Button type="button" onClick={() => window.print()}>
      {label}
    </Button>
  ) : (
    <span className="muted">{byMenu}</span>
  )
}
