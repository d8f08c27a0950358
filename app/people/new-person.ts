import { z } from 'zod'
import { LOCALES } from '~/platform/locale'

const text = z.string().max(200).catch('')

const newPersonSchema = z.object({
  firstName: text,
  lastName: text,
  email: text,
  personnelNo: text,
  unitKey: text,
  locale: z.enum(LOCALES).nullish().catch(null),
})

/** What stands in the form; `createPerson` judges it. */
export const readNewPerson = (form: FormData) => newPersonSchema.parse(Object.fromEntries(form))
