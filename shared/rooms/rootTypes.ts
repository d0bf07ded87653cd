import type { RoomName } from '../links/roles.ts'

/**
 * The top-level types of each room that this program knows. Whatever else lies at the top of a document was written by
 * another program: it may be there, but nobody reads it, and it shares one small quota.
 */
export const rootTypes = {
	plenum: [
		'meta',
		'records',
		'actors',
		'fields',
		'relations',
		'needs',
		'services',
		'handovers',
		'tasks',
		'dismissals',
		'stands',
		'tables',
		'maps',
		'chains',
		'polls',
		'parked',
	],
	stage: ['steps', 'now', 'rounds', 'reports', 'people'],
	results: ['polls'],
	desk: ['links', 'keys', 'agendas', 'alarms', 'notes'],
} as const satisfies Record<RoomName, readonly string[]>

const known: Readonly<Record<RoomName, ReadonlySet<string>>> = {
	plenum: new Set(rootTypes.plenum),
	stage: new Set(rootTypes.stage),
	results: new Set(rootTypes.results),
	desk: new Set(rootTypes.desk),
}

/** Whether this program knows a top-level type of this name in this room. */
export const isRootType = (room: RoomName, name: string): boolean => known[room].has(name)

/** Whether a type we know is a text; all others are maps. */
export const isRootText = (name: string): boolean => name === 'notes'
