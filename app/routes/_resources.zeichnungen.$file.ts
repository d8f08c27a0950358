import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound } from '~/platform/http.server'
import { coverSvg } from '~/ui/cover-svg.server'
import { isCover } from '~/ui/covers'

/** The product's own drawings, open to everybody: desk.svg, and desk-dunkel.svg for dark pages. */
export function loader({ params }: LoaderFunctionArgs): Response {
  const [, name, dark] = /^([a-z-]+?)(-dunkel)?\.svg$/.exec(params.file ?? '') ?? []
  if (!isCover(name)) throw notFound()
  const headers = { 'Content-Type': 'image/svg+xml; charset=utf-8', 'Cache-Control': 'public, max-age=86400' }
  return new Response(coverSvg(name, { dark: dark !== undefined }), { headers })
}
