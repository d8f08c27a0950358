import type { ReactNode } from 'react'
import { Button } from '~/ui/button'
import { Icon } from '~/ui/icon'
import { ActivityFrame } from '../activity-frame'
import type { ExerciseState } from '../activity-state'
import { ExerciseForm } from '../exercise-form'
import { takeParts } from '../parts'
import { useExercise } from '../use-exercise'
import { useFocusAfter } from '../use-focus-after'
import { words } from '../words'
import './scenario.css'

const useWords = words({
  de: {
    label: 'Was würden Sie tun?',
    rule: 'Erledigt, wenn Sie ein Ende erreicht und die Nachbesprechung gelesen haben.',
    you: 'Ihre Entscheidung',
    choose: 'Was tun Sie?',
    good: 'Gut ausgegangen',
    mixed: 'Noch einmal gut gegangen',
    bad: 'So wäre es ausgegangen',
    end: 'So ging es aus',
    debrief: 'Zum Mitnehmen',
    done: 'Gelesen',
    again: 'Einen anderen Weg ausprobieren',
  },
  en: {
    label: 'What would you do?',
    rule: 'Done once you have reached an ending and read the debrief.',
    you: 'Your choice',
    choose: 'What do you do?',
    good: 'Turned out well',
    mixed: 'A close shave',
    bad: 'This is how it would have ended',
    end: 'How it ended',
    debrief: 'To take away',
    done: 'I have read this',
    again: 'Try another way',
  },
})

const lastScene = (story: HTMLElement) => [...story.querySelectorAll<HTMLElement>('.scene__title')].at(-1) ?? null

interface SceneProps {
  id: string
  title?: string
  outcome?: 'good' | 'mixed' | 'bad'
  children?: ReactNode
}

interface OptionProps {
  id: string
  to: string
  children?: ReactNode
}

/** Shown by its story. */
export function Scene(_props: SceneProps): ReactNode {
  return null
}

/** Shown by its scene. */
export function Option(_props: OptionProps): ReactNode {
  return null
}

/** Shown once the choice is made. */
export function Consequence(_props: { children?: ReactNode }): ReactNode {
  return null
}

/** Shown at the end. */
export function Debrief(_props: { children?: ReactNode }): ReactNode {
  return null
}

interface Visited {
  scene: SceneProps
  text: ReactNode
  options: OptionProps[]
  chosen: OptionProps | undefined
}

/** The scenes on the way so far, each with what was chosen; the last waits for a choice or is the end. */
function wayOf(scenes: SceneProps[], answers: ExerciseState['answers']): Visited[] {
  const way: Visited[] = []
  let scene = scenes[0]
  while (scene && way.length < scenes.length) {
    const { parts, rest } = takeParts<OptionProps>(scene.children, Option)
    const options = parts.map(({ props }) => props)
    const given = answers[scene.id]?.given
    const chosen = options.find((option) => option.id === given)
    way.push({ scene, text: rest, options, chosen })
    scene = chosen && scenes.find((next) => next.id === chosen.to)
  }
  return way
}

export function Scenario({ id, title, children }: { id: string; title: string; children?: ReactNode }) {
  const t = useWords()
  const { state, done } = useExercise(id)
  const scenes = takeParts<SceneProps>(children, Scene)
  const [lesson] = takeParts<{ children?: ReactNode }>(scenes.rest, Debrief).parts
  const way = wayOf(scenes.parts.map(({ props }) => props), state?.answers ?? {})
  const story = useFocusAfter<HTMLDivElement>(way.length, lastScene)
  return (
    <ActivityFrame id={id} icon="question-mark" label={t('label')} rule={t('rule')} title={title} done={done}>
      <div className="scenario" ref={story}>
        {way.map((visited, index) => (
          <SceneCard key={visited.scene.id} activity={id} visited={visited} number={index + 1} />
        ))}
        {state?.finished && (
          <section className="scenario__debrief">
            <h3>{t('debrief')}</h3>
            <div>{lesson?.props.children}</div>
            <div className="row">
              {!done && (
                <ExerciseForm activity={id} intent="debrief">
                  <Button icon="check">{t('done')}</Button>
                </ExerciseForm>
              )}
              <ExerciseForm activity={id} intent="again">
                <Button look="secondary" icon="autorenew">
                  {t('again')}
                </Button>
              </ExerciseForm>
            </div>
          </section>
        )}
      </div>
    </ActivityFrame>
  )
}

function SceneCard({ activity, visited, number }: { activity: string; visited: Visited; number: number }) {
  const t = useWords()
  const { scene, text, options, chosen } = visited
  const isEnd = options.length === 0
  return (
    <section className={`scene${isEnd ? ` scene--end scene--${scene.outcome ?? 'mixed'}` : ''}`}>
      {isEnd && <p className="scene__outcome">{t(scene.outcome ?? 'end')}</p>}
      <h3 className="scene__title" tabIndex={-1}>
        {scene.title ?? `${number}.`}
      </h3>
      <div className="scene__text">{text}</div>
      {chosen && <Chosen option={chosen} />}
      {!chosen && !isEnd && (
        <ExerciseForm activity={activity} intent="decide" className="scene__options">
          <input type="hidden" name="part" value={scene.id} />
          <p className="scene__choose">{t('choose')}</p>
          {options.map((option) => (
            <button key={option.id} className="scene__option" name="given" value={option.id}>
              {takeParts(option.children, Consequence).rest}
            </button>
          ))}
        </ExerciseForm>
      )}
    </section>
  )
}

function Chosen({ option }: { option: OptionProps }) {
  const t = useWords()
  const { parts, rest } = takeParts<{ children?: ReactNode }>(option.children, Consequence)
  return (
    <div className="scene__chosen">
      <p className="scene__you">
        <Icon name="arrow-forward" />
        {t('you')}
      </p>
      <div>{rest}</div>
      {parts.map(({ props }, index) => (
        <div key={index} className="scene__consequence">
          {props.children}
        </div>
      ))}
    </div>
  )
}
