import questions from './en/questions.json'
import studio from './en/studio.json'

export default { questions, studio }
