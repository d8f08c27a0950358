import { planAfterChange } from './assignments/run-plan.server'
import { listen } from './platform/changes.server'

// Who listens to whom: the one place where a lower folder's change moves a higher one's figures.

listen('peopleImported', planAfterChange)
listen('courseToRepeat', planAfterChange)
