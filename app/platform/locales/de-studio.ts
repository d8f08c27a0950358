import studio from './de/studio.json'

export default { studio }
