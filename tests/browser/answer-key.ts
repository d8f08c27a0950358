import { readFileSync } from 'node:fs'

export interface KeyQuestion {
  id: string
  kind: 'single' | 'multiple'
  text: string
  choices: { id: string; text: string; correct: boolean }[]
  explanation: string
}

const shown = (markdown: string) => markdown.replace(/[`*]/g, '').replace(/\s+/g, ' ').trim()

/** The questions of the phishing course's quiz, read as its author wrote them, texts as a page shows them. */
export function answerKey(locale: 'de' | 'en'): KeyQuestion[] {
  const text = readFileSync(`content/courses/phishing/3-abschluss/${locale}.mdx`, 'utf8')
  return [...text.matchAll(/<Question id="([^"]+)" kind="([^"]+)">([\s\S]*?)<\/Question>/g)].map(
    ([, id = '', kind = '', body = '']) => ({
      id,
      kind: kind as KeyQuestion['kind'],
      text: shown(body.slice(0, body.indexOf('<Choice'))),
      choices: [...body.matchAll(/<Choice id="([^"]+)"( correct)?>([\s\S]*?)<\/Choice>/g)].map((match) => ({
        id: match[1] ?? '',
        text: shown(match[3] ?? ''),
        correct: match[2] !== undefined,
      })),
      explanation: shown(/<Explanation>([\s\S]*?)<\/Explanation>/.exec(body)?.[1] ?? ''),
    }),
  )
}
