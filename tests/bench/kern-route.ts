/** Nothing but KERN: its styles, a heading, a text and a button, as plain HTML that the bench's server has put together. */
export const loader = (): Response =>
  new Response((globalThis as { benchKernPage?: string }).benchKernPage, { headers: { 'Content-Type': 'text/html; charset=utf-8' } })
