import type { Command } from 'commander'
import { problemText } from '~/people/problem-text'
import { createPerson, findAnyByLogin } from '~/people/persons.server'
import { endResponsibility, endRole, giveResponsibility, giveRole } from '~/people/roles.server'
import {
  isResponsibilityKind,
  isRoleName,
  RESPONSIBILITY_KINDS,
  ROLE_NAMES,
  type Acting,
  type Period,
  type Result,
  type RoleName,
} from '~/people/schema'
import { findUnitByKey } from '~/people/units.server'
import { atomically, db, type Db } from '~/platform/db.server'
import { isLocale } from '~/platform/locale'
import { dayOf, isDay } from '~/platform/time'
import { command, Refusal, type CommandContext } from './command'
import { registerInvite } from './invite'
import { withDatabase } from './with-database'

export function registerPerson(program: Command): void {
  const person = program.command('person').description('People, their roles and responsibilities')
  person
    .command('create')
    .description('Enters a person by hand')
    .requiredOption('--first-name <name>')
    .requiredOption('--last-name <name>')
    .option('--email <address>')
    .option('--personnel-no <number>')
    .option('--unit <key>', 'home unit')
    .option('--locale <locale>', 'de or en')
    .option('--role <role...>', ROLE_NAMES.join(', '))
    .option('--json', 'the new person as JSON')
    .option('--lang <lang>', 'language of the messages: de or en', 'de')
    .action(command(create))
  registerInvite(person)
  person
    .command('role')
    .description(`Gives or ends a role: ${[...ROLE_NAMES, ...RESPONSIBILITY_KINDS].join(', ')}`)
    .argument('<login>', 'email address or personnel number')
    .argument('<role>')
    .option('--unit <key>', 'the unit of a responsible or deputy')
    .option('--from <day>', 'first day; today if not given')
    .option('--to <day>', 'last day; until further notice if not given')
    .option('--end', 'end it today instead of giving it')
    .option('--json', 'the result as JSON')
    .option('--lang <lang>', 'language of the messages: de or en', 'de')
    .action(command(changeRole))
}

interface CreateOptions {
  firstName: string
  lastName: string
  email?: string
  personnelNo?: string
  unit?: string
  locale?: string
  role?: string[]
  json?: boolean
}

async function create(options: CreateOptions, { t, print, printJson }: CommandContext): Promise<void> {
  const { firstName, lastName, email, personnelNo, unit: unitKey, locale } = options
  const roles = (options.role ?? []).flatMap((names) => names.split(',')).map((role) => roleNamed(role, t))
  if (locale && !isLocale(locale)) throw new Refusal(t('people:cli.unknownLocale', { locale }), 2)
  const wish = { firstName, lastName, email, personnelNo, unitKey, locale: isLocale(locale) ? locale : null }
  const acting = byCommand()
  const id = await withDatabase(() =>
    atomically(db, async (tx) => {
      const { id } = granted(await createPerson({ ...wish, source: 'manual' }, acting, tx), t)
      for (const role of roles) granted(await giveRole({ personId: id, role, from: acting.day }, acting, tx), t)
      return id
    }),
  )
  if (options.json) printJson({ id, roles })
  else print(t('people:cli.created', { name: `${firstName} ${lastName}` }))
}

interface RoleOptions {
  unit?: string
  from?: string
  to?: string
  end?: boolean
  json?: boolean
}

async function changeRole(
  options: RoleOptions,
  { t, print, printJson }: CommandContext,
  login = '',
  role = '',
): Promise<void> {
  for (const day of [options.from, options.to]) {
    if (day !== undefined && !isDay(day)) throw new Refusal(t('people:problem.badDay', { day }), 2)
  }
  if (!isRoleName(role) && !isResponsibilityKind(role)) throw unknownRole(role, t)
  if (isResponsibilityKind(role) && !options.unit) throw new Refusal(t('people:problem.unitMissing'), 2)
  if (isRoleName(role) && options.unit) throw new Refusal(t('people:cli.roleWithoutUnit', { role }), 2)
  if (options.end && (options.from || options.to)) throw new Refusal(t('people:cli.endIsToday'), 2)
  await withDatabase(() =>
    atomically(db, async (tx) => {
      const personId = await findAnyByLogin(login, tx)
      if (!personId) throw new Refusal(t('people:problem.unknownPerson', { login }))
      granted(await change(personId, role, options, byCommand(), tx), t)
    }),
  )
  if (options.json) printJson({ ok: true })
  else print(t(options.end ? 'people:cli.ended' : 'people:cli.given', { login, role }))
}

async function change(
  personId: string,
  role: RoleName | 'responsible' | 'deputy',
  { unit: key, from, to, end }: RoleOptions,
  acting: Acting,
  tx: Db,
): Promise<Result> {
  const period: Period = { from: from ?? acting.day, lastDay: to ?? null }
  if (isRoleName(role)) {
    return end ? endRole({ personId, role }, acting, tx) : giveRole({ personId, role, ...period }, acting, tx)
  }
  const unit = await findUnitByKey(key ?? '', tx)
  if (!unit) return { ok: false, problem: { code: 'unknownUnit', params: { unit: key ?? '' } } }
  const given = { personId, unitId: unit.id, kind: role }
  return end ? endResponsibility(given, acting, tx) : giveResponsibility({ ...given, ...period }, acting, tx)
}

function byCommand(): Acting {
  const now = new Date()
  return { now, day: dayOf(now), actor: null }
}

/** The result, or the refusal in words; thrown inside a transaction it undoes what went before. */
function granted<T extends object>(result: Result<T>, t: CommandContext['t']): { ok: true } & T {
  if (!result.ok) throw new Refusal(problemText(result.problem, t))
  return result
}

function roleNamed(text: string, t: CommandContext['t']): RoleName {
  if (!isRoleName(text)) throw unknownRole(text, t)
  return text
}

const unknownRole = (role: string, t: CommandContext['t']) =>
  new Refusal(t('people:cli.unknownRole', { role, roles: [...ROLE_NAMES, ...RESPONSIBILITY_KINDS].join(', ') }), 2)
