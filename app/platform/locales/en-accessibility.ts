import barriers from './en/barriers.json'

export default { barriers }
