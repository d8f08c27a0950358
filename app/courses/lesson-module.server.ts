import { factoryArguments, keepLesson, peekLesson, type LessonComponent } from './lesson-module'

type Factory = (...given: typeof factoryArguments) => { default: LessonComponent }

/** Turns compiled code into a component; the code is ours, made of a tree that holds no program. */
export function lessonFrom(code: string): LessonComponent {
  const factory = new Function('React', 'ReactDOM', '_jsx_runtime', code) as Factory
  return factory(...factoryArguments).default
}

/** Lets the server render the lesson of this address. */
export function fillLesson(url: string, code: string): void {
  if (!peekLesson(url)) keepLesson(url, lessonFrom(code))
}

/** The text of the module a browser imports. */
export const moduleText = (code: string): string => `export default function(React,ReactDOM,_jsx_runtime){${code}}`

export const lessonUrl = (hash: string): string => `/lektion/${hash}.js`
