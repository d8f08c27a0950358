import { relative } from 'node:path'
import type { Command } from 'commander'
import { addMissingIds } from '~/courses/add-ids.server'
import { checkFolders, checkPaths, PathProblem } from '~/courses/check-paths.server'
import { describeFinding, type DescribedFinding } from '~/courses/describe-finding'
import type { Finding } from '~/courses/findings'
import { REFERENCE_FILE, referenceIsCurrent, writeReference } from '~/courses/reference.server'
import { env } from '~/platform/env.server'
import { dayOf } from '~/platform/time'
import { command, Refusal, type CommandContext } from './command'

export function registerContent(program: Command): void {
  const content = program.command('content').description('Courses and lessons')
  content
    .command('check')
    .description('Checks lessons, courses or whole content folders; without a path the shipped and the own content')
    .argument('[path...]')
    .option('--fix', 'add missing ids, then check')
    .option('--json', 'findings as JSON')
    .option('--lang <lang>', 'de or en')
    .action(
      command<{ json?: boolean; fix?: boolean }>(async ({ json, fix }, context, ...paths) => {
        if (fix) await fixIds(paths, json ? () => undefined : context.print, context)
        const found = await check(paths, context)
        const { checkStoryboards } = await import('./check-storyboards')
        const findings = [
          ...found.map((finding) => describeFinding(finding, context.locale, context.t)),
          ...(await checkStoryboards(paths.length > 0 ? paths : contentFolders(), context)),
        ]
        if (json) context.printJson(findings)
        else print(findings, context)
        return findings.some(({ severity }) => severity === 'error') ? 1 : 0
      }),
    )
  content
    .command('controls')
    .description('Which controls are taught in which lesson, and which in none')
    .option('--json', 'as JSON')
    .option('--lang <lang>', 'de or en')
    .action(command<{ json?: boolean }>(async (options, context) => (await import('./content-controls')).printControls(options, context)))
  content
    .command('reference')
    .description('Compares the reference in content/README.md with the components, or writes it anew')
    .option('--write', 'write it')
    .option('--lang <lang>', 'de or en')
    .action(
      command<{ write?: boolean }>(async ({ write }, { t, print: say }) => {
        if (write) await writeReference()
        else if (!(await referenceIsCurrent())) throw new Refusal(t('courses:reference.differs', { file: REFERENCE_FILE }))
        say(t('courses:reference.written', { file: REFERENCE_FILE }))
      }),
    )
}

/** The shipped and the own content, as seen from here. */
function contentFolders(): string[] {
  const { shippedContentDir, contentDir } = env()
  return [shippedContentDir, contentDir].map((folder) => relative(process.cwd(), folder) || '.')
}

async function fixIds(paths: string[], say: (line: string) => void, { t }: CommandContext): Promise<void> {
  const added = await addMissingIds(paths.length > 0 ? paths : contentFolders())
  for (const { file, line, component, id } of added) say(`${file}:${line}  ${t('courses:check.idAdded', { component, id })}`)
  say(added.length > 0 ? '' : t('courses:check.nothingToFix'))
}

async function check(paths: string[], { t }: CommandContext): Promise<Finding[]> {
  const today = dayOf(new Date())
  if (paths.length === 0) return checkFolders(contentFolders(), today)
  try {
    return await checkPaths(paths, today)
  } catch (error) {
    if (!(error instanceof PathProblem)) throw error
    const key = error.trouble === 'no-such-path' ? 'courses:check.noSuchPath' : 'courses:check.nothingToCheck'
    throw new Refusal(t(key, { path: error.path }), 2)
  }
}

function print(findings: DescribedFinding[], { t, print: say }: CommandContext): void {
  if (findings.length === 0) return say(t('courses:check.clean'))
  const byFile = new Map<string, DescribedFinding[]>()
  for (const finding of findings) byFile.set(finding.file, [...(byFile.get(finding.file) ?? []), finding])
  for (const [file, list] of byFile) {
    for (const { line, column, rule, severity, message } of list) {
      say(`${file}:${line}:${column}  ${t(`courses:check.${severity}`)}  ${message}  [${rule}]`)
    }
    say('')
  }
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const files = t('courses:check.files', { count: byFile.size })
  say(t('courses:check.summary', { count: findings.length, files, errors, warnings: findings.length - errors }))
}
