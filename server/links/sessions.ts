import { newId } from '../../shared/lib/ids.ts'
import type { Role } from '../../shared/links/roles.ts'
import { Refusal } from '../../shared/protocol/refusals.ts'
import type { Directory, Link, Session } from './directory.ts'
import { inForce } from './links.ts'
import { digestOf, newToken, secureRandom } from './secrets.ts'

const day = 24 * 3_600_000

/** Who a request or a socket speaks for, and as what. */
export interface Grant {
	workshop: string
	link: string
	role: Role
	participant: string
	name: string
	organisation: string
	/** when the link ends by itself */
	expires?: number
}

/** Lets a person in by a link that is in force; resolves with their token once the session is on disk. */
export async function openSession(
	directory: Directory,
	link: Link,
	person: { name: string; organisation: string },
	{ now, days }: { now: number; days: number },
): Promise<{ token: string; session: Session }> {
	const token = newToken()
	const session: Session = {
		...person,
		digest: digestOf(token),
		workshop: link.workshop,
		link: link.id,
		participant: newId(secureRandom),
		created: now,
		expires: now + days * day,
	}
	await directory.putSession(session)
	return { token, session }
}

/**
 * Who the token belongs to. Asked anew for every request and socket, so that revoking a link needs no second book.
 * Each day of use lets the session live `days` longer.
 * Refuses `sessionUnknown`, or `linkRevoked` and `linkExpired` if the link behind it is no longer in force.
 */
export async function grantOf(
	directory: Directory,
	token: string,
	{ now, days }: { now: number; days: number },
): Promise<Grant> {
	const session = await directory.session(digestOf(token))
	if (!session || session.expires <= now) throw new Refusal('sessionUnknown')
	if (session.expires < now + (days - 1) * day) {
		// A disk that is full for an hour shall not lock out who was here yesterday: the next use tries again.
		await directory.putSession({ ...session, expires: now + days * day }).catch(() => {})
	}
	// Last, with nothing to wait for after it: a link revoked meanwhile must not slip through.
	const link = await directory.link(session.workshop, session.link)
	if (!link) throw new Refusal('sessionUnknown')
	inForce(link, now)
	const { workshop, participant, name, organisation } = session
	const grant: Grant = { workshop, link: link.id, role: link.role, participant, name, organisation }
	return link.expires === undefined ? grant : { ...grant, expires: link.expires }
}
