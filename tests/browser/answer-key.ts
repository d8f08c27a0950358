import { readFileSync } from 'node:fs'
import type { QuestionKindName } from '~/quizzes/schema'

interface Text {
  id: string
  text: string
}

export interface KeyQuestion {
  id: string
  kind: QuestionKindName
  text: string
  /** `target`: where it belongs, of a kind whose choices are put somewhere. */
  choices: (Text & { correct: boolean; target: string | null })[]
  targets: Text[]
  /** Of a sentence that is true or not. */
  answer: boolean
  explanation: string
}

const shown = (markdown: string) => markdown.replace(/[`*]/g, '').replace(/\s+/g, ' ').trim()

const textOf = (locale: 'de' | 'en') => readFileSync(`content/courses/phishing/3-abschluss/${locale}.mdx`, 'utf8')

/** How many of the questions an attempt asks. */
export const ASKED = Number(/<Quiz [^>]*draw=\{(\d+)\}/.exec(textOf('de'))?.[1])

/** The questions of the phishing course's quiz, read as its author wrote them, texts as a page shows them. */
export function answerKey(locale: 'de' | 'en'): KeyQuestion[] {
  return [...textOf(locale).matchAll(/<Question id="([^"]+)" kind="([^"]+)"(?: answer=\{(\w+)\})?>([\s\S]*?)<\/Question>/g)].map(
    ([, id = '', kind = '', answer, body = '']) => ({
      id,
      kind: kind as QuestionKindName,
      text: shown(body.slice(0, body.search(/<(Choice|Target|Explanation)/))),
      choices: [...body.matchAll(/<Choice id="([^"]+)"( correct)?(?: for="([^"]+)")?>([\s\S]*?)<\/Choice>/g)].map((match) => ({
        id: match[1] ?? '',
        text: shown((match[4] ?? '').replace(/<Feedback>[\s\S]*<\/Feedback>/, '')),
        correct: match[2] !== undefined,
        target: match[3] ?? null,
      })),
      targets: [...body.matchAll(/<Target id="([^"]+)">([\s\S]*?)<\/Target>/g)].map((match) => ({ id: match[1] ?? '', text: shown(match[2] ?? '') })),
      answer: answer === 'true',
      explanation: shown(/<Explanation>([\s\S]*?)<\/Explanation>/.exec(body)?.[1] ?? ''),
    }),
  )
}
