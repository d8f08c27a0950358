import { Command, CommanderError } from 'commander'
import { registerContent } from './content'
import { registerDemo } from './demo'
import { registerImport } from './import'
import { registerPerson } from './person'
import { registerPlan } from './plan'
import { registerReport } from './report'
import { registerServe } from './serve'
import { registerVideo } from './video'
import '~/wiring.server'

const program = new Command('wachsam').description('Security-awareness training for public administrations')
program.exitOverride()
registerServe(program)
registerDemo(program)
registerContent(program)
registerImport(program)
registerPerson(program)
registerPlan(program)
registerReport(program)
registerVideo(program)

try {
  await program.parseAsync()
} catch (error) {
  if (!(error instanceof CommanderError)) throw error
  process.exitCode = error.exitCode === 0 ? 0 : 2 // wrong usage; commander has said what is wrong
}
