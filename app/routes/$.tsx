import { notFound } from '~/platform/http.server'

/** An address nobody knows still has a page around it, in the person's language. */
export function loader() {
  throw notFound()
}

export default function Unknown() {
  return null
}
