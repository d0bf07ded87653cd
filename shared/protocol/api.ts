import type { Role, RoomName } from '../links/roles.ts'
import type { RefusalId } from './refusals.ts'

/** Requests and answers of the HTTP routes. Times are milliseconds since 1970. The server validates. */

export type Locale = 'de' | 'en'

/** `POST /api/workshops` */
export interface FoundRequest {
	title: string
	template?: string
	locale?: Locale
}
export interface FoundAnswer {
	id: string
	/** absolute URLs with the secret in the fragment; the server does not keep the secrets */
	links: Record<Role, string>
}

/** `POST /api/invitation`: what a link leads to, before joining */
export interface InvitationRequest {
	workshop: string
	secret: string
}
export interface InvitationAnswer {
	title: string
	role: Role
	locale: Locale
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

/** One capability link as the share dialog lists it (`GET /api/links`), never with its secret */
export interface LinkSummary {
	id: string
	role: Role
	label: string
	created: number
	expires?: number
	revoked?: number
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

/** `PUT /api/door` opens and answers the code, `DELETE /api/door` closes, `GET /api/door` tells */
export type DoorAnswer = { open: true; code: string } | { open: false }

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
