import type { Role } from '../links/roles.ts'
import type { RoomName } from '../links/rooms.ts'
import type { RefusalId } from './refusals.ts'

/** Raised when an old client can no longer work with the server; sent by the client in `POST /api/join`. */
export const clientVersion = 1

/** Requests and answers of the HTTP routes. Times are milliseconds since 1970. The server validates. */

export type Locale = 'de' | 'en'

/** `POST /api/workshops` */
export interface FoundRequest {
	title: string
	template?: string
	locale?: Locale
	/** the operator's, where `GET /api/founding` says that one is needed */
	key?: string
}
export interface FoundAnswer {
	id: string
	/** absolute URLs with the secret in the fragment; the server does not keep the secrets */
	links: Record<Role, string>
}

/** `GET /api/founding`: may anybody found workshops here, or only who has the operator's key? */
export interface FoundingAnswer {
	founding: 'open' | 'key'
}

/** `POST /api/boards` */
export interface BoardRoomAnswer {
	room: RoomName
}

/** `POST /api/invitation`: what a link or a code leads to, before joining */
/** `brief`: whether it holds is all that is asked, organisations are left out */
export type InvitationRequest = { workshop: string; secret: string; brief?: boolean } | { code: string }
export interface InvitationAnswer {
	workshop: string
	title: string
	role: Role
	locale: Locale
	/** names of the organisations in the workshop's registry, to choose one's own from; at most 300 */
	organisations: string[]
}

/** `POST /api/join`: by link, or by the short code while the moderation keeps the door open */
export type JoinRequest = {
	name?: string
	organisation?: string
	/** the client's `clientVersion`; foreign clients leave it out */
	version?: number
} & ({ workshop: string; secret: string } | { code: string })

export interface JoinAnswer {
	workshop: string
	title: string
	locale: Locale
	/** for `Authorization: Bearer` and as the socket's subprotocol */
	token: string
	role: Role
	/** the person's id in this workshop, stable over reconnects with the same token */
	participant: string
	rooms: RoomName[]
}

/** One capability link, never with its secret */
export interface LinkSummary {
	id: string
	role: Role
	label: string
	created: number
	expires?: number
	revoked?: number
}

/** `GET /api/links`: one of the workshop's links, and how many people are connected by it just now */
export interface ListedLink extends LinkSummary {
	present: number
	/** so many have joined by it in a short time that further ones were made to wait */
	braked?: true
}

/** `POST /api/links`; answer: 201 with the link's summary and its absolute URL, this once */
export interface IssueLinkRequest {
	role: Role
	label?: string
	expires?: number
}
export interface IssueLinkAnswer extends LinkSummary {
	url: string
}

/** `GET /api/page-links`, for the moderation: links that show one board to people who never join; never with their secrets */
export interface PageLinkSummary {
	id: string
	/** tldraw page id */
	board: string
	created: number
	revoked?: number
}

/** `POST /api/page-links` `{board}`; answer: 201 with its secret, this once */
export interface PageLinkAnswer extends PageLinkSummary {
	secret: string
}

/** `PUT /api/door` opens and answers the code, `DELETE /api/door` closes, `GET /api/door` tells */
export type DoorAnswer = { open: true; code: string } | { open: false }

/** `PUT /api/signals`: "fertig", a raised hand, being named in minutes; what is absent stays */
export interface SignalsRequest {
	/** `since` of the step that one is ready with; null takes it back */
	ready?: number | null
	hand?: boolean
	/** to be named in minutes */
	named?: boolean
}
export interface SignalsAnswer {
	/** whether one is named in minutes; absent if only the others were told */
	named?: boolean
}

/** Why an earlier version of a workshop was kept */
export type VersionReason = 'interval' | 'step' | 'stepEnd' | 'reveal' | 'beforeRemoval' | 'beforeRestore' | 'byHand'

/** One kept version of a room that boards lie in */
export interface VersionSummary {
	id: string
	room: string
	time: number
	reason: VersionReason
	/** title of the step that began or was revealed, or what the moderation wrote */
	label?: string
	/** of a step its place in the agenda, from 1 */
	step?: number
	/** names of those who were in the room, as far as their sessions last */
	people: string[]
	/** how many people were in the room */
	present: number
	/** edits since the version before it */
	changes: number
	/**
	 * if a board was asked for: a word that is another one when that board says something else, null where there was no such board;
	 * absent while it is not known yet
	 */
	mark?: string | null
}

/**
 * For the moderation. `GET /api/versions`: those of the plenum, the newest first; with `?room=` of another room, with `?board=`
 * of every room that this board lies in or has lain in. `POST /api/versions` `{label?}`: keeps one now, answers its summary, and
 * one of each board with a room of its own that was changed since its last. `GET /api/versions/<id>`: the document of that time as Yjs updates (V1) to be applied in order, each behind its
 * length in four bytes, big endian; `application/octet-stream`.
 */
export interface VersionsAnswer {
	versions: VersionSummary[]
}

/**
 * `POST /api/versions/<id>/restore`: sets the whole room back, as a new epoch: no old device can undo it. What was there
 * until now is kept as a version before. With `board`, only this board, wherever it lies by now; with `missing`, only what has
 * been removed since, on this board or everywhere: both are ordinary edits of the server, and nothing newer is lost. Boards that
 * have rooms of their own now stay as they are when the plenum goes back.
 */
export interface RestoreRequest {
	board?: string
	missing?: true
}
export interface RestoredAnswer {
	/** entries that were brought back, changed back or taken away; for a whole room those it has now */
	entries: number
	/** the version of what was there until then; absent for a whole room, where it is the newest */
	before?: string
}

/**
 * What the server tells the moderation of a device that removes or writes far beyond the usual, in the map `alarms` of the
 * room `desk`, by its id. While it is `braked`, the device only reads; the moderation writes `released`, and what it held
 * comes, or `discarded`, and that does not.
 */
export interface Alarm {
	time: number
	participant: string
	name: string
	what: 'removed' | 'written'
	/** entries of the plenum's maps that were removed or added: cards, rows, actors */
	count: number
	/** the board most of them lay on */
	board?: string
	/** the version that was kept before */
	version?: string
	state: 'braked' | 'released' | 'discarded'
}

/**
 * For the moderation. `GET /api/foreign`: what other programs left at the top of the workshop's documents, where no page
 * shows it; `DELETE /api/foreign` deletes all of it.
 */
export interface ForeignAnswer {
	/** of all together */
	bytes: number
	/** how many there are */
	count: number
	/** the largest first, at most 50, their names shortened */
	types: { room: RoomName; name: string; bytes: number }[]
}

/** `GET /api/time`: the server's clock, to which all devices set theirs */
export interface TimeAnswer {
	now: number
}

/** One person as the relay vouches for them, in the roster */
export interface Presence {
	participant: string
	name: string
	organisation: string
	role: Role
	/** 1 to `presenceColours`: as few people as possible share one; the same on every screen */
	colour: number
}

/** How many colours there are for people; a colour is never the only sign, initials or names go with it. */
export const presenceColours = 8

/** Every refused request answers with this body and the refusal's status */
export interface ErrorAnswer {
	error: { id: RefusalId; message: string; since?: number; waitMs?: number; reference?: string }
}

/** `POST /api/small-groups`, for the moderation: a sitting begins; again with the same `id` it does not begin anew. */
export interface SmallGroupsRequest {
	/** the client's own, 16 letters and digits */
	id: string
	question?: string
	/** nobody else reads what a group writes before it presents; true if left out */
	isClosed?: boolean
	/** how many may sit in a group; given, people choose for themselves */
	places?: number
	groups: { name?: string; question?: string }[]
	/** `group` counts the groups from 0; people without a device have an id of the client's own */
	seats?: { participant: string; name?: string; organisation?: string; hasDevice?: boolean; group: number }[]
	/** boards of which each group gets a copy */
	material?: string[]
	/** areas of a board, by their names, whose cards each group has before it */
	cards?: { board: string; areas: string[] }
	/** the area of a board into which the groups' cards come when they are back; absent: onto a board of their own */
	into?: { board: string; area: string }
}

/** `POST /api/small-groups/<room>/material`, for the moderation: the group gets copies of these boards, each once */
export interface GroupMaterialRequest {
	/** tldraw page ids of boards in the plenary */
	boards: string[]
}

/** `POST /api/small-groups/back`, for the moderation: the sitting is over */
export interface GroupsBackRequest {
	/** of the board on which everything comes to lie */
	name: string
}
export interface GroupsBackAnswer {
	/** absent if there was no sitting */
	board?: string
}

/** A rehearsal of a workshop. Times in milliseconds since 1970. */
export interface RehearsalSummary {
	/** id of the workshop that it is itself */
	id: string
	began: number
	/** when it is deleted by itself */
	ends: number
}

/** `GET /api/rehearsal`, for the moderation */
export interface RehearsalAnswer {
	/** the one that is under way of this workshop */
	running?: RehearsalSummary
	/** this workshop is a rehearsal itself: id of the one it is a copy of */
	of?: string
}

/**
 * `POST /api/rehearsal`, for the moderation: a copy of the workshop is made, with links of its own, which are answered this
 * once. `DELETE /api/rehearsal`, there or in the rehearsal itself, deletes it with everything in it.
 */
export type RehearsalBegunAnswer = FoundAnswer & RehearsalSummary

/** `POST /api/rehearsal/entrance`: a further link of the moderation into the rehearsal that is under way, if there is one */
export interface RehearsalEntranceAnswer {
	url?: string
}
