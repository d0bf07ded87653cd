import { createValue, type WritableValue } from '../../../sync/value.ts'
import type { Hit } from '../picture/hit.ts'
import type { Point } from '../picture/point.ts'

/** What the pointer does on a map at the moment: only what lies in front is drawn again for it. */
export interface Pointing {
	readonly over: Hit | undefined
	/** which of the drawings it is over */
	readonly drawing: number
	/** a line being drawn from an actor to a point */
	readonly rubber: { readonly from: string; readonly to: Point } | undefined
}

const nothing: Pointing = { over: undefined, drawing: 0, rubber: undefined }

const isSame = (a: Pointing, b: Pointing) =>
	a.drawing === b.drawing && a.over?.what === b.over?.what && a.over?.id === b.over?.id && a.rubber === b.rubber

export const createPointing = (): WritableValue<Pointing> => createValue(nothing, isSame)
