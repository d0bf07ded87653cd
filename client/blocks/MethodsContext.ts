import { createContext, useContext } from 'react'
import type { FindMethod } from '../../shared/blocks/index.ts'

/** Whoever mounts views of blocks says which methods there are: the views themselves name none. */
export const MethodsContext = createContext<FindMethod | undefined>(undefined)

export function useMethods(): FindMethod {
	const findMethod = useContext(MethodsContext)
	if (!findMethod) throw new Error('A view of a block was mounted where nobody says which methods there are')
	return findMethod
}
