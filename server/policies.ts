import { hasHadBoard } from '../shared/access/index.ts'
import { conditionsOf, momentOf } from '../shared/agenda/index.ts'
import { keepSceneNotes } from '../shared/blocks/scenes/notes.ts'
import { kindOf, mainRooms, type RoomKind, type RoomName } from '../shared/links/rooms.ts'
import { migrationOf, notesAmong, picturesAmong } from '../shared/migrations/migrations.ts'
import { audienceFor, tellNowFor } from '../shared/playing/index.ts'
import { rootTypesOf } from '../shared/rooms/rootTypes.ts'
import { groupRights, hasHadGroup } from '../shared/smallGroups/index.ts'
import { brakedIn, discardsIn } from '../shared/versions/index.ts'
import type { Relay, RelayOptions, RoomPolicy } from './relay/index.ts'

/** What is looked up after every change, or whenever somebody comes, has to be at hand: such a document stays small. */
const atHand = 20_000

const meanings: Readonly<Record<RoomKind, Omit<RoomPolicy, 'rootTypes'>>> = {
	plenum: {
		ruledBy: mainRooms.stage,
		brakedBy: mainRooms.desk,
		offersVersions: true,
		marksSteps: true,
		migrationOf: (doc) => migrationOf(doc),
	},
	stage: {
		structs: atHand,
		conditionsOf,
		momentOf,
		rightsIn: groupRights,
		tell: tellNowFor,
		audienceOf: audienceFor,
		lists: (doc, room) => hasHadBoard(doc, room) || hasHadGroup(doc, room),
	},
	results: { structs: atHand },
	desk: { structs: atHand, brakedIn, discardsIn, lists: hasHadBoard },
	draft: { structs: atHand, listedIn: mainRooms.desk, offersVersions: true, migrationOf: (doc) => migrationOf(doc) },
	display: { structs: atHand, listedIn: mainRooms.stage, offersVersions: true, migrationOf: (doc) => migrationOf(doc) },
	group: {
		structs: atHand,
		listedIn: mainRooms.stage,
		ruledBy: mainRooms.stage,
		isPersonal: true,
		offersVersions: true,
		migrationOf: (doc) => migrationOf(doc),
	},
}

/** What the rooms of a workshop mean: the one place that tells the relay of agendas, alarms and formats. */
export const roomPolicies = (room: RoomName): RoomPolicy => ({
	...meanings[kindOf(room)],
	rootTypes: rootTypesOf(room),
})

/** Whether people can go back to earlier versions of a room. */
export const offersVersions = (room: RoomName): boolean => roomPolicies(room).offersVersions === true

/**
 * Where what a migration takes out of a document goes: pictures beside the documents, what the moderation noted of scenes into its
 * own room. Wherever it breaks off it can be done again.
 */
export const putsAside =
	(
		takeOver: (workshop: string, pictures: ReadonlyMap<string, Uint8Array>) => Promise<void>,
		write: Relay['write'],
	): NonNullable<RelayOptions['putAside']> =>
	async ({ workshop }, taken) => {
		await takeOver(workshop, picturesAmong(taken))
		const notes = notesAmong(taken)
		if (notes.size > 0) await write({ workshop, room: mainRooms.desk }, (desk) => keepSceneNotes(desk, notes))
	}
