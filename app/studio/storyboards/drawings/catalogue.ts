import type { Drawing } from './drawing'
import { callBack, colleaguesWarned, report } from './help-scenes'
import { linkTarget, pressureWords, senderMagnified } from './mail-scenes'
import { closingSteps, mailArrives, pause } from './office-scenes'

export const drawings: Readonly<Record<string, Drawing>> = {
  'mail-arrives': mailArrives,
  'pressure-words': pressureWords,
  'sender-magnified': senderMagnified,
  'link-target': linkTarget,
  pause,
  'call-back': callBack,
  report,
  'colleagues-warned': colleaguesWarned,
  'closing-steps': closingSteps,
}

export function findDrawing(name: string): Drawing | undefined {
  return Object.hasOwn(drawings, name) ? drawings[name] : undefined
}
