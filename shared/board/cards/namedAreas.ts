import type * as Y from 'yjs'
import { type BoardRecord, isObject } from '../record.ts'
import { readRecordsIn } from '../records.ts'
import { lyingIn, readCluster } from './lying.ts'

/*
 * A method may give its board areas with names of its own ("vision"), so that steps and findings know them whatever people
 * have made of their headings. The name lies in the shape's `meta.area`: a copy of the board has it, too.
 */

/** An area that has a name. */
export interface NamedArea {
	/** shape id */
	readonly id: string
	readonly name: string
	readonly heading: string
	/** numbers of the small groups whose work was brought into it, by the names of their rooms */
	readonly heard: Readonly<Record<string, number>>
}

/** What an area is marked with. `heard`: see `NamedArea`. */
export const areaMeta = (name: string, heard?: NamedArea['heard']) => ({
	background: true,
	area: name,
	...(heard && { heard: { ...heard } }),
})

/** The areas directly on a board that have names, the lowest first; of two with one name the first counts. */
export function namedAreas(doc: Y.Doc, board: string): NamedArea[] {
	const found = lyingIn(readRecordsIn(doc, board), board).flatMap((record) => readNamed(record) ?? [])
	return [...new Map([...found].reverse().map((area) => [area.name, area])).values()].reverse()
}

/** The area of this name on a board. */
export const areaCalled = (doc: Y.Doc, board: string, name: string): NamedArea | undefined =>
	namedAreas(doc, board).find((area) => area.name === name)

function readNamed(record: BoardRecord): NamedArea | undefined {
	const area = readCluster(record)
	const { area: name, heard } = isObject(record.meta) ? record.meta : {}
	if (area?.kind !== 'area' || typeof name !== 'string' || name === '') return undefined
	const groups = Object.entries(isObject(heard) ? heard : {}).flatMap(([room, number]): [string, number][] =>
		typeof number === 'number' ? [[room, number]] : [],
	)
	return { id: area.id, name, heading: area.heading, heard: Object.fromEntries(groups) }
}
