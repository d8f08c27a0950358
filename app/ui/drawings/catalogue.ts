import { big, calendar, chat, flow, lockedScreen, pair, trio, window } from './compositions'
import type { Drawing } from './drawing'
import { callBack, colleaguesWarned, report } from './help-scenes'
import { linkTarget, pressureWords, senderMagnified } from './mail-scenes'
import { closingSteps, mailArrives, pause } from './office-scenes'
import { copies, counter, depot, desk, door, home, meeting, papers, phone, server, train } from './places'

export const drawings: Readonly<Record<string, Drawing>> = {
  trio,
  pair,
  flow,
  big,
  window,
  chat,
  calendar,
  'locked-screen': lockedScreen,
  desk,
  counter,
  phone,
  door,
  meeting,
  depot,
  home,
  train,
  server,
  papers,
  copies,
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

export type FindDrawing = (name: string) => Drawing | undefined

export function findDrawing(name: string): Drawing | undefined {
  return Object.hasOwn(drawings, name) ? drawings[name] : undefined
}
