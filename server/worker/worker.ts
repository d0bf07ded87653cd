import * as Y from 'yjs'
import type { RoomName } from '../../shared/links/rooms.ts'
import { boardMarks } from '../../shared/versions/boardMarks.ts'
import { asTemplate, type KnownNames, namesIn, replacing, withoutNames } from '../../shared/workshopFile/index.ts'
import type { Snapshot } from '../log/log.ts'
import { admit, type Foreign } from './admit.ts'
import { type DryRun, dryRun, type Outcome } from './dryRun.ts'
import { type Encoded, opened, structsIn } from './encoded.ts'
import { beginEpoch, type Version } from './epoch.ts'
import { slicesOf } from './slices.ts'

/** A document ready to be opened in turns. */
interface Sliced {
	/** updates (V1), each of which needs only those before it; see `slicesOf` */
	slices: readonly Uint8Array[]
	/** all of it as one update (V1) */
	whole: Uint8Array
}

/** A document in one piece. */
export interface Whole {
	/** V1 */
	whole: Uint8Array
	/** V2, for the log */
	state: Uint8Array
	/** how many structs it has */
	structs: number
}

/** What takes long with a large document: what each kind of job is given, and what it gives back. */
export interface Jobs {
	/** Tries an update on a copy. */
	dryRun: { given: DryRun; answer: Outcome }
	/** Prepares a document to be opened. */
	slice: { given: Encoded; answer: Sliced }
	/** Encodes a document anew. */
	encode: { given: Encoded; answer: Whole }
	/** Sets a document back. */
	beginEpoch: { given: { now: Snapshot; version: Version }; answer: Snapshot }
	/** Looks at a document that comes from somewhere else; answers how many structs it has. */
	admit: { given: Foreign; answer: number }
	/** Says in a word what each board says. */
	boardMarks: { given: Encoded; answer: ReadonlyMap<string, string> }
	/** Finds the names a document keeps. */
	namesIn: { given: Encoded & { room: RoomName }; answer: KnownNames }
	/**
	 * Writes a document anew without these people's names, of a template without its contents, under an id from 0 to 1 for whoever
	 * wrote it; an update (V1).
	 */
	withoutNames: { given: Encoded & Rewriting; answer: Uint8Array }
}

interface Rewriting {
	room: RoomName
	names: KnownNames
	by: number
	isTemplate: boolean
}

export type JobKind = keyof Jobs

/** Does jobs where they hold up nobody. */
export interface Worker {
	/**
	 * Resolves with the answer when it is the workshop's turn: all take turns. `prepare` is called when the job begins, and
	 * not before the one ahead of it has been answered; if it returns undefined, nobody wants to know any more, and that is the answer.
	 *
	 * Rejects with what `prepare` throws, with `WorkerFailed`, or with `NoDocument`.
	 */
	run<Kind extends JobKind>(
		kind: Kind,
		workshop: string,
		prepare: () => Jobs[Kind]['given'] | undefined,
	): Promise<Jobs[Kind]['answer'] | undefined>
	/** Ends what is under way. */
	close(): void
}

/** The job was not done: the worker could not be started, or it ended or said nothing while it was at it. */
export class WorkerFailed extends Error {
	readonly wasAtIt: boolean

	constructor(why: string, wasAtIt: boolean) {
		super(why)
		this.wasAtIt = wasAtIt
	}
}

const jobs: { [Kind in JobKind]: (given: Jobs[Kind]['given']) => Jobs[Kind]['answer'] } = {
	dryRun,
	slice(given) {
		const doc = opened(given)
		return { slices: slicesOf(doc), whole: Y.encodeStateAsUpdate(doc) }
	},
	encode(given) {
		const doc = opened(given)
		return { whole: Y.encodeStateAsUpdate(doc), state: Y.encodeStateAsUpdateV2(doc), structs: structsIn(doc) }
	},
	beginEpoch: ({ now, version }) => beginEpoch(now, version),
	admit,
	boardMarks: (given) => boardMarks(opened(given)),
	namesIn: (given) => namesIn(opened(given), given.room),
	withoutNames(given) {
		const { room, names, by, isTemplate } = given
		const doc = opened(given)
		return withoutNames(isTemplate ? asTemplate(doc, room) : doc, room, replacing(names), () => by)
	},
}

/** Does a job in this very thread; throws what it throws. */
export function done<Kind extends JobKind>(kind: Kind, given: Jobs[Kind]['given']): Jobs[Kind]['answer'] {
	return jobs[kind](given)
}

/** A worker without a process of its own: nobody is spared anything. For tests, and for a relay that nobody hostile can reach. */
export const workerHere: Worker = {
	async run(kind, _workshop, prepare) {
		const given = prepare()
		return given && done(kind, given)
	},
	close() {},
}
