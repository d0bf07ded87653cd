import type {
	DoorAnswer,
	FoundAnswer,
	FoundRequest,
	InvitationAnswer,
	InvitationRequest,
	IssueLinkAnswer,
	IssueLinkRequest,
	JoinAnswer,
	JoinRequest,
	LinkSummary,
} from '../../shared/protocol/api.ts'
import { clientVersion } from '../../shared/protocol/wire.ts'
import { type Answer, call, type Fetch } from './call.ts'

/** The server's HTTP routes as functions. Pages take a `Server` as argument, so that tests can bring one of their own. */
export interface Server {
	/** Founds a workshop; its links are told this once. */
	found(request: FoundRequest): Answer<FoundAnswer>
	/** What a link leads to. Joins nobody. */
	invitation(request: InvitationRequest): Answer<InvitationAnswer>
	/** Enters by link or by code, as a new person. */
	join(request: JoinRequest): Answer<JoinAnswer>
	links(token: string): Answer<LinkSummary[]>
	issueLink(token: string, request: IssueLinkRequest): Answer<IssueLinkAnswer>
	revokeLink(token: string, id: string): Answer<unknown>
	door(token: string): Answer<DoorAnswer>
	/** Opens the door: people can join with a short code until it is closed. */
	openDoor(token: string): Answer<DoorAnswer>
	closeDoor(token: string): Answer<DoorAnswer>
}

export function serverBehind(fetch: Fetch): Server {
	return {
		found: (body) => call(fetch, 'POST', '/api/workshops', { body }),
		invitation: (body) => call(fetch, 'POST', '/api/invitation', { body }),
		join: (request) => call(fetch, 'POST', '/api/join', { body: { version: clientVersion, ...request } }),
		links: (token) => call(fetch, 'GET', '/api/links', { token }),
		issueLink: (token, body) => call(fetch, 'POST', '/api/links', { token, body }),
		revokeLink: (token, id) => call(fetch, 'DELETE', `/api/links/${encodeURIComponent(id)}`, { token }),
		door: (token) => call(fetch, 'GET', '/api/door', { token }),
		openDoor: (token) => call(fetch, 'PUT', '/api/door', { token }),
		closeDoor: (token) => call(fetch, 'DELETE', '/api/door', { token }),
	}
}

/** The server this page came from. */
export const server: Server = serverBehind((path, init) => fetch(path, init))
