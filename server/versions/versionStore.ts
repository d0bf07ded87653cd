import type { VersionReason } from '../../shared/protocol/api.ts'
import { Refusal } from '../../shared/protocol/refusals.ts'
import type { RoomKey } from '../log/log.ts'

/** What is known of one kept state of a document; of people only their ids. Times are milliseconds since 1970. */
export interface NewVersion {
	readonly time: number
	readonly reason: VersionReason
	/** title of a step, or what the moderation wrote */
	readonly label?: string
	/** of a step its place in the agenda, from 1 */
	readonly step?: number
	/** ids of some of the participants who were in the room, those who wrote before the others */
	readonly people: readonly string[]
	/** how many were in the room */
	readonly present: number
	/** edits since the version before */
	readonly changes: number
	/** how often the document had been set back by then */
	readonly epoch: number
}

export interface Version extends NewVersion {
	readonly id: string
	readonly room: RoomKey['room']
	/** what it takes on the medium */
	readonly bytes: number
}

/** A document as Yjs updates (V1), to be applied one after the other. */
export type State = readonly Uint8Array[]

/**
 * The narrow waist below the versions. It keeps what it is given and decides nothing. Ids are letters and digits.
 *
 * Rejections are `Refusal`s: `storageAway` if the medium cannot be read or written just now; then nothing was kept.
 */
export interface VersionStore {
	/** Resolves when the version would survive a power cut. */
	keep(at: RoomKey, id: string, version: NewVersion, state: State): Promise<Version>
	/** All readable versions of a workshop, of all rooms, the newest first. Damage of one costs that one. */
	list(workshop: string): Promise<Version[]>
	/** Refuses `notFound` if there is none of this id, `storageDamaged` if it cannot be trusted. */
	read(workshop: string, id: string): Promise<State>
	/** Removes these; ids that are gone already are passed over. */
	drop(workshop: string, ids: readonly string[]): Promise<void>
	/** Removes everything of a workshop. */
	erase(workshop: string): Promise<void>
}

/** Whether it may be an id, of a workshop or of a version: nothing else ever becomes part of a path. */
export const isId = (id: string): boolean => /^[0-9A-Za-z_-]{1,64}$/.test(id)

/** The newest first; of the same moment in a fixed order. */
export const newestFirst = (a: Version, b: Version): number => b.time - a.time || (a.id < b.id ? -1 : 1)

export const noSuchVersion = () => new Refusal('notFound', 'no such version')
