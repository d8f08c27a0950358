import { createContext, useContext } from 'react'
import { EMPTY_HOUSE, type HouseData } from '~/organisation/house'

const HouseContext = createContext<HouseData>(EMPTY_HOUSE)
const KeeperContext = createContext(false)

/** Given by the page at request time: in neither a lesson's code nor its hash. */
export const HouseProvider = HouseContext.Provider

/** Whether the reader is who fills the data in. */
export const HouseKeeperProvider = KeeperContext.Provider

export const useHouse = (): HouseData => useContext(HouseContext)

export const useKeepsHouse = (): boolean => useContext(KeeperContext)
