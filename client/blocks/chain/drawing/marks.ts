import type { ChainMethod, StepMark } from '../../../../shared/blocks/chain/index.ts'
import { assertNever } from '../../../../shared/lib/assertNever.ts'
import type { Pictures } from '../observe.ts'
import type { ChainView } from '../personal.ts'

const none: ReadonlyMap<string, StepMark> = new Map()

/** The marks of a method a view shows: in the ideal way alone what is new and changed, in the current way alone none. */
export function marksIn(
	view: ChainView,
	{ actual, ideal }: Pictures,
	method: ChainMethod | undefined,
): ReadonlyMap<string, StepMark> {
	const marks = () => method?.marks(actual, ideal) ?? none
	switch (view) {
		case 'actual':
			return none
		case 'ideal':
			return new Map([...marks()].filter(([, mark]) => mark !== 'dropped'))
		case 'both':
			return marks()
		default:
			return assertNever(view)
	}
}
