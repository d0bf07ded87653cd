import { failed, ok, type Result } from '../../../shared/lib/result.ts'
import type { Failure } from '../../api/failure.ts'
import type { Rehearsals } from '../../api/rehearsals.ts'
import type { Server } from '../../api/server.ts'
import { forgetWorkshop } from '../deletion/forgetWorkshop.ts'
import { rememberAdmission, strongestAdmission } from '../entrance/admission.ts'
import { handOverLinks } from '../entrance/handover.ts'

/** Where the moderation of a workshop is at its agenda. */
export const consoleOf = (workshop: string): string => `/w/${workshop}/ablauf`

/** What is asked of the server on these ways. */
export interface Ways {
	readonly rehearsals: Rehearsals
	readonly server: Pick<Server, 'join'>
}

/** Begins a rehearsal and lets this person in as its moderation; gives its id. */
export async function beginAndEnter(
	{ rehearsals, server }: Ways,
	token: string,
	name: string,
): Promise<Result<string, Failure>> {
	const begun = await rehearsals.begin(token)
	if (!begun.ok) return begun
	const { id, links } = begun.value
	handOverLinks(id, links)
	return enterBy(server, links.moderator, name)
}

/** Goes into the rehearsal that is under way: as this device did before, or by a link that is made for it. */
export async function enterAgain(
	{ rehearsals, server }: Ways,
	token: string,
	{ id, name }: { readonly id: string; readonly name: string },
): Promise<Result<string, Failure>> {
	if (strongestAdmission(id)?.role === 'moderator') return ok(id)
	const entrance = await rehearsals.entrance(token)
	if (!entrance.ok) return entrance
	const { url } = entrance.value
	return url === undefined ? failed({ id: 'notFound' }) : enterBy(server, url, name)
}

/** Ends the rehearsal that this page is in, forgets it on this device, and goes back to the workshop. Resolves only if that failed. */
export async function endAndLeave(
	{ rehearsals }: Pick<Ways, 'rehearsals'>,
	token: string,
	workshop: string,
	go: (address: string) => void = (address) => location.replace(address),
): Promise<Failure | undefined> {
	const told = await rehearsals.look(token)
	const ended = await rehearsals.end(token)
	if (!ended.ok && ended.failure.id !== 'workshopDeleted') return ended.failure
	await forgetWorkshop(workshop)
	go(told.ok && told.value.of !== undefined ? consoleOf(told.value.of) : '/')
	return undefined
}

async function enterBy(server: Ways['server'], url: string, name: string): Promise<Result<string, Failure>> {
	const { pathname, hash } = new URL(url)
	const [workshop, secret] = [pathname.replace('/w/', ''), hash.slice(1)]
	const joined = await server.join({ workshop, secret, ...(name && { name }) })
	if (!joined.ok) return joined
	rememberAdmission({ ...joined.value, secret, name })
	return ok(workshop)
}
