import type { Command } from 'commander'
import { inviteByLink } from '~/auth/invitations.server'
import { findByLogin } from '~/people/persons.server'
import { dayOf } from '~/platform/time'
import { command, Refusal, type CommandContext } from './command'
import { withDatabase } from './with-database'

/** `person invite`: also the way back in for the only administrator who has forgotten the password. */
export function registerInvite(person: Command): void {
  person
    .command('invite')
    .description('Makes an invitation link; the old password and open sessions end')
    .argument('<login>', 'email address or personnel number')
    .option('--json', 'the link as JSON')
    .option('--lang <lang>', 'language of the messages: de or en', 'de')
    .action(command(invite))
}

async function invite({ json }: { json?: boolean }, { t, print, printJson }: CommandContext, login = ''): Promise<void> {
  const now = new Date()
  const invited = await withDatabase(async () => {
    const found = await findByLogin(login, dayOf(now))
    return found ? inviteByLink([found.id], { now, actor: null }) : []
  })
  const address = invited[0]?.secret
  if (!address) throw new Refusal(t('people:problem.unknownPerson', { login }))
  if (json) printJson({ address })
  else print(t('cli:invited', { login, address }))
}
