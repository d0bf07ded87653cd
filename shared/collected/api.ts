import type { TaskState } from '../registry/tasks/taskStates.ts'
import type { Attribution, Marks, RoundResult } from '../rounds/index.ts'

/*
 * What people hand in, each with their own session. Cards and ballots stay with the server, outside every document, until
 * the moderation reveals them. All of it may be sent again with the same ids after a lost connection: it counts once.
 */

/**
 * `PUT /api/rounds/<round>/cards/<card>`; `DELETE` of the same address takes a card back before the reveal. The card's id
 * is the client's own, 16 letters and digits. `attribution` is the promise the person saw: if the round promises
 * anything else, nothing is kept (`promiseChanged`).
 */
export interface CardRequest {
	text: string
	/** id of a column of the round */
	column?: string
	attribution: Attribution
	/** the moderation enters it for somebody without a device: under this name, which may be empty */
	for?: string
}

/** `PUT /api/rounds/<round>/ballot`: replaces the one handed in before */
export interface BallotRequest {
	marks: Marks
	attribution: Attribution
	/** the moderation enters it for somebody without a device: an id of its own for each such ballot */
	for?: string
}

/** `late`: the round was revealed already, a card has been laid beside the others */
export interface HandedInAnswer {
	kept: 'hidden' | 'shown' | 'late'
}

/** `GET /api/rounds/<round>/mine`: what this session has handed in and may still change */
export interface MineAnswer {
	cards: {
		id: string
		text: string
		column?: string
		/** entered for somebody without a device */
		forOther?: true
	}[]
	marks?: Marks
}

/** `POST /api/rounds/<round>/reveal`, for the moderation: lays cards or results onto the board; twice does it once */
export interface RevealedAnswer {
	/** cards laid, or ballots counted */
	count: number
}

/** `PUT /api/parked/<id>`: something for the Themenspeicher */
export interface ParkRequest {
	text: string
	/** the promise the person saw: no more is shown, whatever the step promises by now */
	attribution?: Attribution
}

/**
 * `PUT /api/photos/<id>`: a picture, made small and bare of metadata on the device, for the board of the step. Whatever a
 * device has left in it all the same, the server takes out.
 */
export interface PhotoRequest {
	/** `data:` URL of a JPEG, WebP or PNG; absent: it was handed in before as `picture` */
	src?: string
	/** the names of a picture and of a small copy of it */
	picture?: string
	preview?: string
	width: number
	height: number
	/** what is on it, for those who do not see it */
	alt?: string
	/** the board of the step in which it was taken; absent: of the one that runs */
	board?: string
	/** as in `ParkRequest` */
	attribution?: Attribution
}

/** `GET /api/outline?board=<id>`: what lies on a board, as text; without a board, the one of the step, or the first */
export interface OutlineAnswer {
	board: string
	name: string
	groups: {
		heading: string
		/** name of the area it lies in, or is */
		area?: string
		/** `group`: number of the small group a card comes from */
		cards: { id: string; text: string; by?: string; dots?: number; group?: number }[]
	}[]
	/** results of rounds on this board, the newest first; `unverified`: not counted by this server, or by an earlier version */
	results: (RoundResult & { readonly unverified?: true })[]
	/** the task plan, in its order; only while the step shows it */
	tasks?: TaskLine[]
}

/** A task as it is read, without what leads to where it came from */
export interface TaskLine {
	id: string
	text: string
	/** names */
	who: readonly string[]
	/** a day of the calendar, `2026-03-09` */
	until?: string
	state: TaskState
}
