import barriers from './de/barriers.json'

export default { barriers }
