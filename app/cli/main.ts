import { Command } from 'commander'

const program = new Command('wachsam')
program.exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
await program.parseAsync()
