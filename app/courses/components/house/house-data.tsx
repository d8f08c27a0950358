import { createContext, useContext } from 'react'
import { EMPTY_HOUSE, type HouseData } from '~/organisation/house'

const HouseContext = createContext<HouseData>(EMPTY_HOUSE)

/** Given by the page at request time: in neither a lesson's code nor its hash. */
export const HouseProvider = HouseContext.Provider

export const useHouse = (): HouseData => useContext(HouseContext)
