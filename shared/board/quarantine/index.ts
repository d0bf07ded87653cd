/** What in a document does not count as part of a board, why, and how it is taken away. */

export { measured, type QuarantineReason, quarantineReasons, recordLimits } from './faults.ts'
export { quarantineOf } from './judgement.ts'
export {
	canUndoRemoval,
	describeQuarantined,
	type Quarantined,
	quarantineReasonsOf,
	removeHiddenIn,
	removeQuarantined,
} from './list.ts'
export { differences } from './together.ts'
