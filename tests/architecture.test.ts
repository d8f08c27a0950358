import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { basename, dirname, join, normalize } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

/** From the bottom up: a folder may import any before it, none after it. */
const LAYERS = [
  'platform',
  'ui',
  'organisation',
  'people',
  'auth',
  'quizzes',
  'courses',
  'assignments',
  'progress',
  'reports',
  'studio',
  'selfchecks',
  'operations',
  'cli',
]
const FILE_LINES = 300
const ROUTE_LINES = 200
const FUNCTION_LINES = 70
const DRAWERS = /^(utils?|misc|helpers?|common|lib)(\.|$)/
const ROUTE_NAME = /^(_index|\$\.tsx|(_auth|_learn|_studio|_manage|_admin|_resources)\.)/

const sources = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'app'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => /\.(ts|tsx)$/.test(file) && !file.endsWith('.d.ts'))

const read = (file: string) => readFileSync(file, 'utf8')
const layerOf = (file: string) => LAYERS.indexOf(file.split('/')[1] ?? '')

function importsOf(file: string): string[] {
  return ts
    .preProcessFile(read(file), true, true)
    .importedFiles.map(({ fileName }) => fileName)
    .filter((name) => name.startsWith('~/') || name.startsWith('.'))
    .map((name) => (name.startsWith('~/') ? `app/${name.slice(2)}` : normalize(join(dirname(file), name))))
}

function longFunctions(file: string): string[] {
  const tree = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true)
  const found: string[] = []
  const visit = (node: ts.Node) => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      const first = tree.getLineAndCharacterOfPosition(node.getStart()).line
      const last = tree.getLineAndCharacterOfPosition(node.getEnd()).line
      if (last - first + 1 > FUNCTION_LINES) found.push(`${file}:${first + 1} (${last - first + 1} lines)`)
    }
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
}

describe('architecture', () => {
  test('imports point down the layers, and never into routes', () => {
    const wrong = sources.flatMap((file) =>
      importsOf(file)
        .filter((target) => {
          const [from, to] = [layerOf(file), layerOf(target)]
          return (target.startsWith('app/routes/') && !file.startsWith('app/routes/')) || (from >= 0 && to > from)
        })
        .map((target) => `${file} → ${target}`),
    )
    expect(wrong).toEqual([])
  })

  test('routes never touch the database', () => {
    const wrong = sources.filter(
      (file) => file.startsWith('app/routes/') && !file.includes('.test.') && /platform\/db\.server|generated\//.test(read(file)),
    )
    expect(wrong).toEqual([])
  })

  test('every folder of app has a place in the layers', () => {
    const folders = new Set(sources.filter((file) => file.split('/').length > 2).map((file) => file.split('/')[1]))
    expect([...folders].filter((folder) => folder !== 'routes' && !LAYERS.includes(folder ?? ''))).toEqual([])
  })

  test('routes are named by their audience', () => {
    const names = sources.filter((file) => file.startsWith('app/routes/')).map((file) => file.split('/')[2] ?? '')
    expect(names.filter((name) => !ROUTE_NAME.test(name))).toEqual([])
  })

  test('nothing is a drawer', () => {
    expect(sources.filter((file) => file.split('/').some((part) => DRAWERS.test(part)) || DRAWERS.test(basename(file)))).toEqual([])
  })

  test('files and functions keep their size', () => {
    const isTest = (file: string) => file.includes('.test.')
    const long = sources.filter((file) => !isTest(file)).flatMap((file) => {
      const lines = read(file).split('\n').length - 1
      const limit = file.startsWith('app/routes/') ? ROUTE_LINES : FILE_LINES
      return lines > limit ? [`${file} (${lines} lines)`] : []
    })
    expect(long).toEqual([])
    expect(sources.filter((file) => !isTest(file)).flatMap(longFunctions)).toEqual([])
  })

  test('only app/auth knows Lucia, only app/ui/charts knows recharts', () => {
    const users = (name: string) => sources.filter((file) => new RegExp(`from '${name}['/]|import\\('${name}`).test(read(file)))
    expect(users('lucia').filter((file) => !file.startsWith('app/auth/'))).toEqual([])
    expect(users('recharts').filter((file) => !file.startsWith('app/ui/charts/'))).toEqual([])
  })

  test('both languages have the same texts', () => {
    const keysOf = (value: unknown, path = ''): string[] =>
      value && typeof value === 'object'
        ? Object.entries(value).flatMap(([key, inner]) => keysOf(inner, `${path}.${key}`))
        : [path]
    const keys = (locale: string) =>
      execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', `app/platform/locales/${locale}`], { encoding: 'utf8' })
        .split('\n')
        .filter((file) => file.endsWith('.json'))
        .flatMap((file) => keysOf(JSON.parse(read(file)), basename(file)))
        .sort()
    expect(keys('en')).toEqual(keys('de'))
  })
})
