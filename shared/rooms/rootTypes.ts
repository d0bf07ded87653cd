import { kindOf, type RoomKind, type RoomName } from '../links/rooms.ts'

const plenumTypes: readonly string[] = [
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
]

/**
 * The top-level types of each room that this program knows. Whatever else lies at the top of a document was written by
 * another program: it may be there, but nobody reads it, and it shares one small quota.
 */
const rootTypes: Readonly<Record<RoomKind, readonly string[]>> = {
	plenum: plenumTypes,
	stage: ['steps', 'now', 'rounds', 'reports', 'people'],
	results: ['polls'],
	desk: ['links', 'keys', 'agendas', 'alarms', 'notes'],
	// Branches of the plenum.
	draft: plenumTypes,
	group: plenumTypes,
}

export const rootTypesOf = (room: RoomName): readonly string[] => rootTypes[kindOf(room)]

/** Whether this program knows a top-level type of this name in this room. */
export const isRootType = (room: RoomName, name: string): boolean => rootTypesOf(room).includes(name)

/** Whether a type we know is a text; all others are maps. */
export const isRootText = (name: string): boolean => name === 'notes'
