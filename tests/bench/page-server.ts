import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import { toJsxRuntime } from 'hast-util-to-jsx-runtime'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { readEnv } from '~/platform/env.server'
import { startServer } from '~/server'

// The product's own server on the bench's build. Its bare route renders what the lesson's page consists of, element by element.

const [folder = '', lesson = '', cookie = ''] = process.argv.slice(2)
const build = (await import(pathToFileURL(resolve(folder, 'server/index.js')).href)) as ServerBuild
const server = await startServer(readEnv({ ...process.env, PORT: '0' }), { build })

const page = await fetch(server.address + lesson, { headers: { Cookie: cookie } })
if (page.status !== 200) throw new Error(`${lesson} answers ${page.status}`)
const html = await page.text()
const body = html.slice(html.indexOf('<body'), html.lastIndexOf('</body>')).replace(/<script\b[^]*?<\/script>/g, '')
const tree = unified().use(rehypeParse, { fragment: true }).parse(body)
;(globalThis as { benchElements?: unknown }).benchElements = toJsxRuntime(tree, { Fragment, jsx, jsxs })

console.log(JSON.stringify({ address: server.address }))
process.once('SIGTERM', () => void server.stop().then(() => process.exit(0)))
