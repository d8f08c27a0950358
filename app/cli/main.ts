import { Command, CommanderError } from 'commander'

type Register = (program: Command) => void

// Each is loaded only when it is called, or when all are to be listed: they pull in most of the product.
const COMMANDS: Record<string, () => Promise<Register>> = {
  serve: async () => (await import('./serve')).registerServe,
  demo: async () => (await import('./demo')).registerDemo,
  content: async () => (await import('./content')).registerContent,
  import: async () => (await import('./import')).registerImport,
  person: async () => (await import('./person')).registerPerson,
  plan: async () => (await import('./plan')).registerPlan,
  report: async () => (await import('./report')).registerReport,
  video: async () => (await import('./video')).registerVideo,
}
const ALSO: Record<string, string> = { dev: 'serve' }

const asked = process.argv[2] ?? ''
const wanted = COMMANDS[ALSO[asked] ?? asked]
const program = new Command('wachsam').description('Security-awareness training for public administrations')
program.exitOverride()
for (const load of wanted ? [wanted] : Object.values(COMMANDS)) (await load())(program)

// Who reads no further, as `head` does, has seen enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

try {
  await program.parseAsync()
} catch (error) {
  if (!(error instanceof CommanderError)) throw error
  process.exitCode = error.exitCode === 0 ? 0 : 2 // wrong usage; commander has said what is wrong
}
