import { z } from 'zod'

/** What a person says of a barrier; each fault is named by its field. */
export const barrierSchema = z.object({
  place: z.string().trim().min(1).max(300),
  text: z.string().trim().min(1).max(4_000),
  contact: z.string().trim().max(200),
})

export type BarrierFields = z.infer<typeof barrierSchema>
export type BarrierFault = keyof BarrierFields
