import { kindOf, type RoomKind, type RoomName } from '../links/rooms.ts'

/** What lies on boards, and what was said about that. */
const boardTypes: readonly string[] = [
	'meta',
	'records',
	'dismissals',
	'stands',
	'tables',
	'maps',
	'chains',
	'trees',
	'rulebooks',
	'checklists',
	'circles',
	'plays',
	'documents',
	'polls',
]

/** What all boards share, in whatever document they lie. */
export const registryTypes: readonly string[] = [
	'actors',
	'fields',
	'groups',
	'relations',
	'needs',
	'services',
	'handovers',
	'goals',
	'meetings',
	'decisions',
	'rules',
	'themes',
	'cases',
	'tasks',
	'parked',
	'taken',
]

/**
 * The top-level types of each room that this program knows. Whatever else lies at the top of a document was written by
 * another program: it may be there, but nobody reads it, and it shares one small quota.
 */
const rootTypes: Readonly<Record<RoomKind, readonly string[]>> = {
	plenum: [...boardTypes, ...registryTypes],
	stage: ['steps', 'now', 'rounds', 'reports', 'people', 'boards', 'smallGroups', 'seats', 'sat', 'playing', 'cast'],
	results: ['polls'],
	desk: ['links', 'keys', 'agendas', 'alarms', 'notes', 'boards', 'openings', 'help', 'forming', 'sceneNotes'],
	// Their registry is that of the plenum.
	draft: boardTypes,
	display: boardTypes,
	group: boardTypes,
}

export const rootTypesOf = (room: RoomName): readonly string[] => rootTypes[kindOf(room)]

/** Whether this program knows a top-level type of this name in this room. */
export const isRootType = (room: RoomName, name: string): boolean => rootTypesOf(room).includes(name)

/** Whether a type we know is a text; all others are maps. */
export const isRootText = (name: string): boolean => name === 'notes'
