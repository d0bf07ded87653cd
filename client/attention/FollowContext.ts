import { createContext } from 'react'
import { createValue, type Value, type WritableValue } from '../sync/value.ts'
import type { LedView } from './ledView.ts'

/** What the canvas shows while this person follows: what somebody else looks at, until they move by themselves. */
export interface Followed {
	readonly view: Value<LedView | undefined>
	stop(): void
}

/** Whom this page follows; undefined for as long as it follows nobody. */
export const FollowContext = createContext<WritableValue<Followed | undefined>>(
	createValue<Followed | undefined>(undefined),
)
