import { Icon } from '~/ui/icon'
import './goal-list.css'

/** What one can do after a course. */
export function GoalList({ goals }: { goals: string[] }) {
  return (
    <ul className="goal-list">
      {goals.map((goal) => (
        <li key={goal}>
          <Icon name="check" />
          <span>{goal}</span>
        </li>
      ))}
    </ul>
  )
}
