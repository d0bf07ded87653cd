import type { Term } from '../registry/index.ts'

/** The signs findings stand under on screen; each has its own shape, so that colour never speaks alone. */
const findingSigns = [
	'open',
	'missing',
	'balance',
	'theme',
	'island',
	'hub',
	'bridge',
	'density',
	'group',
	'gap',
	'double',
	'nobody',
	'break',
	'unclear',
	'detour',
	'count',
] as const
export type FindingSign = (typeof findingSigns)[number]

/** Something an analysis found in the data of a block. Findings are computed, never stored. */
export interface Finding {
	/** rule and the ids it speaks of: equal for the same thing found, on every device and tomorrow */
	readonly key: string
	/** which of the method's rules found it */
	readonly rule: string
	readonly sign: FindingSign
	/** how much it asks for: `bad` breaks something for people, `care` wants a look, `plain` is good to know */
	readonly tone: 'bad' | 'care' | 'plain'
	readonly title: Term
	/** one line that explains it with the names it is about */
	readonly sentence: Term
	/** elements of the block it is about, as the block names them; "Zeigen" goes to the first */
	readonly elements: readonly string[]
	/** how a task that takes care of it could be worded; without it the title is proposed */
	readonly task?: Term
	/** what the words at its place are first of all taken as, by the id of a target of `shared/taking` */
	readonly takenAs?: string
	/** whom it misses, if people can say which actor of the registry that is: one of its method's `partners` */
	readonly partner?: string
}
