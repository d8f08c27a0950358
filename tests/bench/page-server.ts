import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import { toJsxRuntime } from 'hast-util-to-jsx-runtime'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { readEnv } from '~/platform/env.server'
import { startServer } from '~/server'

// The product's own server on the bench's build. Its bare route renders what the lesson's page consists of, element by element; its KERN page is one
// without any of the product but the styles.

const [folder = '', lesson = '', cookie = ''] = process.argv.slice(2)
const build = (await import(pathToFileURL(resolve(folder, 'server/index.js')).href)) as ServerBuild
const server = await startServer(readEnv({ ...process.env, PORT: '0' }), { build })

const page = await fetch(server.address + lesson, { headers: { Cookie: cookie } })
if (page.status !== 200) throw new Error(`${lesson} answers ${page.status}`)
const html = await page.text()
const body = html.slice(html.indexOf('<body'), html.lastIndexOf('</body>')).replace(/<script\b[^]*?<\/script>/g, '')
const tree = unified().use(rehypeParse, { fragment: true }).parse(body)
;(globalThis as { benchElements?: unknown }).benchElements = toJsxRuntime(tree, { Fragment, jsx, jsxs })

const styles = [...html.matchAll(/<link[^>]*rel="stylesheet"[^>]*>/g)].map(([link]) => link)
;(globalThis as { benchKernPage?: string }).benchKernPage = `<!doctype html>
<html lang="de" data-kern-theme="light"><head><meta charset="utf-8"><title>KERN</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="/mark.svg">
${styles.join('\n')}</head>
<body><main><h1 class="kern-heading-large">Überschrift</h1><p class="kern-body">Ein Absatz.</p>
<button class="kern-btn kern-btn--primary"><span class="kern-label">Weiter</span></button></main></body></html>`

console.log(JSON.stringify({ address: server.address }))
process.once('SIGTERM', () => void server.stop().then(() => process.exit(0)))
