import { createContext } from 'react'
import { createValue, type Value } from '../sync/value.ts'
import type { LedView } from './ledView.ts'

/** For the canvas: whether it shows what somebody else looks at, and what that is. */
export interface Follows {
	readonly isFollowing: boolean
	readonly view: Value<LedView | undefined>
	/** Whoever moves by themselves follows no more. */
	stop(): void
}

export const FollowContext = createContext<Follows>({ isFollowing: false, view: createValue(undefined), stop() {} })
