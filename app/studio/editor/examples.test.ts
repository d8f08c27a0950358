import { expect, test } from 'vitest'
import { checkLesson } from '~/courses/check-lesson'
import { COMPONENTS } from '~/courses/components/registry'
import { parseLesson } from '~/courses/parse-lesson'
import { LOCALES } from '~/platform/locale'
import { withFreshIds } from './fresh-ids'
import { idsIn } from './tags'

const examples = COMPONENTS.flatMap(({ name, example }) => (example ? [{ name, example }] : []))

test.each(examples)('$name can be inserted twice: the second time with ids of its own, and sound', ({ example }) => {
  for (const locale of LOCALES) {
    const again = withFreshIds(example, idsIn(example.de))
    const text = `---\ntitle: Beispiel\n---\n\n${example[locale]}\n\n${again[locale]}\n`
    const errors = checkLesson(parseLesson(text), text).found.filter(({ severity }) => severity === 'error')
    expect(errors).toEqual([])
  }
})
