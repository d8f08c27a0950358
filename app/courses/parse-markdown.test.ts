import { expect, test } from 'vitest'
import { walk } from './lesson-tree'
import { parseMarkdown } from './parse-markdown'

const linksIn = (text: string) => [...walk(parseMarkdown(text))].flatMap((node) => (node.type === 'link' ? [node.url] : []))

const mail = (inside: string) => `<Inbox id="a" title="A">\n  <Message id="b">\n    ${inside}\n  </Message>\n</Inbox>`

test.each(['bank@hilfe.invalid', 'www.bank-hilfe.invalid/konto', 'http://hilfe.invalid', 'https://hilfe.invalid/a?b=c'])('%s', (address) => {
  const texts = (text: string) => [...walk(parseMarkdown(text))].flatMap((node) => (node.type === 'text' ? [node.value] : [])).join('')
  expect(linksIn(`Text ${address} Text`)).toHaveLength(1)
  for (const inside of [`Text ${address} Text`, `<Header name="Reply-To">${address}</Header>`, `<Giveaway label="A">*${address}*</Giveaway>`]) {
    expect(linksIn(mail(inside))).toEqual([])
    expect(texts(mail(inside))).toContain(address)
  }
})

test('a link that an author wrote stays one, so that the check can refuse it', () => {
  expect(linksIn(mail('[Konto](https://bank.example)'))).toEqual(['https://bank.example'])
})
