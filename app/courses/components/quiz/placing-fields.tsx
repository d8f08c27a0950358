import { placed } from '~/quizzes/kind'
import type { QuestionParts } from './parts-of-question'
import { textOf } from '../text-of'
import { useQuizWords } from './words'

/** For each point a list to choose from: in a match what belongs to it, in a sorting its group. */
export function PlacingFields({ anchor, kind, parts }: { anchor: string; kind: 'match' | 'sort'; parts: QuestionParts }) {
  const t = useQuizWords()
  const { choices, targets } = parts
  const [points, options] = kind === 'match' ? [targets, choices] : [choices, targets]
  const valueOf = (point: string, option: string) => (kind === 'match' ? placed(option, point) : placed(point, option))
  return (
    <ol className="quiz__placing">
      {points.map((point) => (
        <li key={point.id}>
          <div className="quiz__point" id={`${anchor}-${point.id}-punkt`}>
            {point.children}
          </div>
          <div className="kern-form-input__select-wrapper">
            <select className="kern-form-input__select" name="choice" aria-labelledby={`${anchor}-${point.id}-punkt`} defaultValue="" required>
              <option value="">{t('choose')}</option>
              {options.map((option) => (
                <option key={option.id} value={valueOf(point.id, option.id)}>
                  {textOf(option.children)}
                </option>
              ))}
            </select>
          </div>
        </li>
      ))}
    </ol>
  )
}
