/** Drawn places that stand for a course or a page without words. */
export const COVERS = [
  'desk',
  'counter',
  'phone',
  'door',
  'meeting',
  'depot',
  'home',
  'train',
  'server',
  'papers',
  'copies',
  'mail-arrives',
  'pause',
  'locked-screen',
  'report',
  'colleagues-warned',
  'closing-steps',
] as const

export type CoverName = (typeof COVERS)[number]

export const isCover = (name: string | undefined): name is CoverName => COVERS.some((cover) => cover === name)

export const COVER_SIZE = { width: 660, height: 470 } as const
