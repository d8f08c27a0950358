import studio from './en/studio.json'

export default { studio }
