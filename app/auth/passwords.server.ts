import { type Algorithm, hash, verify } from '@node-rs/argon2'
import { recordAudit } from '~/platform/audit.server'
import { db, type Db } from '~/platform/db.server'
import { canonicalPassword } from './password-rules'

/** OWASP's recommendation for argon2id: 19 MiB, two passes, one lane. */
const ARGON2 = { algorithm: 2 satisfies Algorithm.Argon2id, memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 }

/** Verified against when there is no password, so that an unknown person takes as long as a known one. Matches nothing known. */
let nobody: Promise<string> | undefined

const hashOfNobody = (): Promise<string> => (nobody ??= hashPassword(crypto.randomUUID()))

export function hashPassword(password: string): Promise<string> {
  return hash(canonicalPassword(password), ARGON2)
}

/** One verification in every case: person known or not, with a password or without. */
export async function isPasswordOf(personId: string | null, password: string, tx: Db = db): Promise<boolean> {
  const stored = await tx.password.findUnique({ where: { personId: personId ?? '' }, select: { hash: true } })
  const matches = await verify(stored?.hash ?? (await hashOfNobody()), canonicalPassword(password))
  return matches && stored !== null
}

/** `password` has passed `passwordFault`. */
export async function setPassword(personId: string, password: string, now: Date, tx: Db = db): Promise<void> {
  await storePassword(personId, await hashPassword(password), now, tx)
}

/** For callers whose transaction should not wait for the hashing. */
export async function storePassword(personId: string, hashed: string, now: Date, tx: Db): Promise<void> {
  const entry = { hash: hashed, changedAt: now }
  await tx.password.upsert({ where: { personId }, create: { personId, ...entry }, update: entry })
  await recordAudit({ at: now, actor: personId, action: 'auth.password_set', subject: personId }, tx)
}
