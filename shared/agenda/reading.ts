import { cut } from '../lib/characters.ts'
import { countOf, isObject } from '../lib/json.ts'
import { isNumber } from './timer.ts'

/*
 * What is read aloud to everybody. Phones read it, too: this does without yjs.
 */

/** A case that is read aloud scene by scene on the wall. */
export interface Reading {
	/** id of the case in the registry */
	readonly case: string
	/** what it is called, for those who do not see the wall */
	readonly title: string
	/** who reads it, as they are called here; absent where they gave no name */
	readonly by?: string
	/** which scene is read, counted from 0 */
	readonly scene: number
	/** when it began, milliseconds since 1970: a step that begins later ends it */
	readonly at: number
}

const longest = { id: 300, title: 120, name: 80 } as const

export function readReading(value: unknown): Reading | undefined {
	if (!isObject(value) || typeof value.case !== 'string' || !isNumber(value.at)) return undefined
	if (value.case === '' || value.case.length > longest.id) return undefined
	const title = typeof value.title === 'string' ? cut(value.title.trim(), longest.title) : ''
	const by = typeof value.by === 'string' ? cut(value.by.trim(), longest.name) : ''
	return { case: value.case, title, ...(by && { by }), scene: countOf(value.scene), at: value.at }
}

/** What is read in this step; a reading that began before it is over. */
export const readingNow = ({
	since,
	reading,
}: {
	readonly since?: number
	readonly reading?: Reading
}): Reading | undefined => (reading && reading.at >= (since ?? 0) ? reading : undefined)
