import { readFile } from 'node:fs/promises'
import { compile } from 'mdx-alone'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'

// The baseline: the same files through @mdx-js/mdx alone, one after the other, in a fresh process.

const remarkPlugins = [remarkGfm, remarkFrontmatter]
const list = await readFile(process.argv[2] ?? '', 'utf8')
await compile('', { remarkPlugins })
const begun = performance.now()
for (const path of list.split('\n')) await compile(await readFile(path), { remarkPlugins })
console.log(JSON.stringify({ ms: performance.now() - begun }))
