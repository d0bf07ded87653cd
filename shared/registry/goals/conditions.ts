import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { GoalNode } from './outline.ts'

/**
 * What stands below a goal, in a few letters: its words, what has to happen besides, and what serves it. Whoever judged that
 * this suffices judged exactly that; a change of any of it gives other letters.
 */
export function conditionsOf({ goal, below, tasks }: GoalNode): string {
	const said = [
		goal.text,
		goal.assumptions,
		...below.map((node) => node.goal.text),
		...tasks.map(({ task }) => task.text),
	]
	return bytesToHex(sha256(utf8ToBytes(JSON.stringify(said)))).slice(0, 16)
}

/** Whether people judged that what stands below a goal suffices: never, or as it stands now, or before something of it changed. */
export function checkOf(node: GoalNode): 'never' | 'now' | 'before' {
	const { checked } = node.goal
	return checked === undefined ? 'never' : checked === conditionsOf(node) ? 'now' : 'before'
}
