import type * as Y from 'yjs'
import type { Conditions, RoomRight } from '../../../shared/links/roles.ts'
import type { RoomName } from '../../../shared/links/rooms.ts'
import type { Session } from './session.ts'

/** A run of a step of the agenda; another `id` is another run. */
export interface Moment {
	readonly id: string
	readonly title: string
	/** its place among the steps, from 1 */
	readonly number: number
}

/** What a document only names from now on, or says no more, by its names: it has to lie elsewhere before. */
export type TakenOut = ReadonlyMap<string, Uint8Array | string>

/** Brings a document to another layout, inside a transaction, and gives back what it took out. The same for the same document. */
export type RoomMigration = (doc: Y.Doc) => TakenOut | undefined

/** What each person may do in rooms where that differs from person to person, as a document says it at one moment. */
export interface PersonalRights {
	of(room: RoomName, person: Pick<Session, 'role' | 'participant'>): RoomRight
	/** Whether somebody who is elsewhere now may hand over what they wrote in a room. */
	brings(room: RoomName, person: Pick<Session, 'role' | 'participant'>): boolean
	/** Another one as soon as anybody's rights are others. */
	readonly key: string
}

/** What a room means: who may write when, what its document says, what phones are told. The relay knows none of it itself. */
export interface RoomPolicy {
	/** Names of the root types the product knows: all others together have little room. Absent: it takes any. */
	readonly rootTypes?: readonly string[]
	/** How many structs its document may have, if fewer than any. */
	readonly structs?: number
	/** What brings the document to the layout of today, asked whenever it is opened; undefined if it has that. */
	readonly migrationOf?: (doc: Y.Doc) => RoomMigration | undefined
	/**
	 * What is drawn from the document for those who follow it without having it, as a JSON value; `participants`: how many
	 * people of this role are here. Absent: they get the document.
	 */
	readonly tell?: (doc: Y.Doc, participants: number, audience: string) => unknown
	/** Whom of those the same is told as somebody. Absent: all. */
	readonly audienceOf?: (doc: Y.Doc, participant: string) => string
	/** The room whose document says which rooms of this kind there are: others cannot be opened. Absent: there is one. */
	readonly listedIn?: RoomName
	/** Whether its own document says that there is, or was, a room of this name. */
	readonly lists?: (doc: Y.Doc, room: RoomName) => boolean
	/** The room that decides who may write here at this moment. Absent: nothing is ever held back. */
	readonly ruledBy?: RoomName
	/** What its own document says about everybody's rights in the rooms that it rules. */
	readonly conditionsOf?: (doc: Y.Doc) => Conditions
	/** What its own document says about single people's rights in the rooms that it rules. */
	readonly rightsIn?: (doc: Y.Doc) => PersonalRights
	/** Whether rights here are personal: of the room that rules it only `rightsIn` counts. */
	readonly isPersonal?: boolean
	/** Which step it says runs: of all open rooms a version is kept when it is another one. */
	readonly momentOf?: (doc: Y.Doc) => Moment | undefined
	/** Whether the moderation can look at earlier versions of it and bring them back. All rooms keep some, for the operator. */
	readonly offersVersions?: boolean
	/** Whether a step is marked by a version even if nobody has changed anything since the last one. */
	readonly marksSteps?: boolean
	/** The room in which the moderation reads alarms of this one. Absent: nobody is ever braked here. */
	readonly brakedBy?: RoomName
	/** Which participants its own document says may not write in the rooms that it brakes. */
	readonly brakedIn?: (doc: Y.Doc) => ReadonlySet<string>
	/** Of which participants, once they are braked no more, what they held shall not come. */
	readonly discardsIn?: (doc: Y.Doc) => ReadonlySet<string>
}

/** The policy of a room, or undefined if there is no such room. */
export type Policies = (room: RoomName) => RoomPolicy | undefined
