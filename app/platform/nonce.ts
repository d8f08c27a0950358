import { createContext, useContext } from 'react'

/** The request's nonce for scripts; undefined in the browser, which hides it from scripts anyway. */
export const NonceContext = createContext<string | undefined>(undefined)
export const useNonce = () => useContext(NonceContext)
