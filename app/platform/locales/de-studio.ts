import questions from './de/questions.json'
import studio from './de/studio.json'

export default { questions, studio }
