import type { Role } from '../../shared/links/roles.ts'
import type { Locale } from '../../shared/protocol/api.ts'

/** What the server knows of a workshop outside its documents. Times everywhere: milliseconds since 1970. */
export interface Workshop {
	/** the public handle in the address; knowing it opens nothing */
	id: string
	title: string
	locale: Locale
	created: number
	/** the file it comes from is still being opened: nobody can be in it, and after a crash it goes */
	opening?: true
	/** it is a rehearsal: of which workshop, and when it is deleted by itself */
	rehearsal?: { of: string; ends: number }
}

/** A capability: who knows the secret has the role. */
export interface Link {
	id: string
	workshop: string
	/** of the secret; the secret itself is never kept */
	digest: string
	role: Role
	label: string
	created: number
	expires?: number
	revoked?: number
}

/**
 * Who knows its secret reads one board, and nothing else. It is no `Link`: nobody can join by it, and a version that does not know it
 * gives nobody anything for it.
 */
export interface PageLink {
	id: string
	workshop: string
	/** of the secret; the secret itself is never kept */
	digest: string
	/** tldraw page id */
	board: string
	created: number
	revoked?: number
}

/** A person who came in by a link. Their role is the link's, so that it ends with the link. */
export interface Session {
	/** of the token; the token itself is never kept */
	digest: string
	workshop: string
	link: string
	participant: string
	name: string
	organisation: string
	created: number
	expires: number
}

/** While it stands, the code leads to what the link may do. */
export interface Door {
	workshop: string
	code: string
	link: string
}

/** What is known of the clock by which sessions are forgotten. */
export interface SweepState {
	/** the time of day that was seen last */
	seen: number
	/** how long the clock has been running on steadily since it was doubted, milliseconds; absent: it is not */
	doubted?: number
}

/**
 * Keeps workshops, links, sessions and doors. It decides nothing: whether a link is still good is asked of `links.ts`
 * and `sessions.ts`. Every write resolves once it is on disk and rejects with the refusal `storageAway` if it cannot be.
 */
export interface Directory {
	/** A new workshop together with its first links, all or nothing; one that is known already gets these links as well. */
	addWorkshop(workshop: Workshop, links: Link[]): Promise<void>
	workshop(id: string): Promise<Workshop | undefined>
	/** The workshops that are not there for good: rehearsals, completed or not, and those still being opened. Looks at all there are. */
	passing(): Promise<Workshop[]>
	/** Gives a workshop another title. Nothing happens if it is unknown. */
	renameWorkshop(id: string, title: string): Promise<void>

	/** Adds a link, or replaces the one with the same id. */
	putLink(link: Link): Promise<void>
	link(workshop: string, id: string): Promise<Link | undefined>
	/** All links of a workshop, revoked ones too, oldest first. */
	linksOf(workshop: string): Promise<Link[]>

	/** Adds a link to one board, or replaces the one with the same id. */
	putPageLink(link: PageLink): Promise<void>
	/** All of a workshop, revoked ones too, oldest first. */
	pageLinksOf(workshop: string): Promise<PageLink[]>

	putSession(session: Session): Promise<void>
	session(digest: string): Promise<Session | undefined>
	/** Forgets the sessions, and so the names, of people whose time ran out at or before `time`; tells how many. */
	dropSessions(time: number): Promise<number>
	/** How many sessions there are, and how many of them `dropSessions(time)` would forget. */
	countSessions(time: number): Promise<{ all: number; over: number }>
	/** All sessions of a workshop, by whatever link or by this one, oldest first. */
	sessionsOf(workshop: string, link?: string): Promise<Session[]>
	/** How many sessions of a workshop there are by each link. */
	countSessionsOf(workshop: string): Promise<Map<string, number>>
	/** Unknown ones are passed over. */
	removeSessions(digests: readonly string[]): Promise<void>

	sweepState(): Promise<SweepState | undefined>
	putSweepState(state: SweepState): Promise<void>

	/** False, and nothing changed, if another workshop's door has this code. Replaces the workshop's former door. */
	openDoor(door: Door): Promise<boolean>
	door(workshop: string): Promise<Door | undefined>
	doorWithCode(code: string): Promise<Door | undefined>
	/** Nothing happens if it is closed already. */
	closeDoor(workshop: string): Promise<void>

	/** Removes the workshop with its links, sessions and door, all or nothing. Nothing happens if it is unknown. */
	eraseWorkshop(id: string): Promise<void>
	/** Writes something small that means nothing; rejects with `storageAway` if nothing can be written. */
	probe(): Promise<void>
	close(): Promise<void>
}
