import type { Role } from '../../shared/links/roles.ts'
import { Refusal } from '../../shared/protocol/refusals.ts'
import type { Directory, Link } from './directory.ts'
import { digestOf, newHandle, newSecret, sameDigest } from './secrets.ts'

/** What the moderation decides about a new link. */
export interface LinkTerms {
	workshop: string
	role: Role
	label?: string | undefined
	expires?: number | undefined
}

/** A new link and, this once, its secret. The caller keeps the link in the directory and hands the secret on. */
export function issueLink(
	{ workshop, role, label = '', expires }: LinkTerms,
	now: number,
): { link: Link; secret: string } {
	const secret = newSecret()
	const link: Link = { id: newHandle(), workshop, digest: digestOf(secret), role, label, created: now }
	return { link: expires === undefined ? link : { ...link, expires }, secret }
}

/**
 * The link that the secret belongs to.
 * Refuses `linkUnknown` alike for a wrong secret and an unknown workshop, `linkRevoked` and `linkExpired` with their date.
 */
export async function verifyLink(directory: Directory, workshop: string, secret: string, now: number): Promise<Link> {
	const digest = digestOf(secret)
	const links = await directory.linksOf(workshop)
	// No early end: every link is compared, so that time tells nothing about which ones there are.
	const found = links.filter((link) => sameDigest(link.digest, digest))[0]
	if (!found) throw new Refusal('linkUnknown')
	return inForce(found, now)
}

/** The same link while it is good; otherwise refuses with the date since when it is not. */
export function inForce(link: Link, now: number): Link {
	if (link.revoked !== undefined) throw new Refusal('linkRevoked', 'the link was revoked', { since: link.revoked })
	if (link.expires !== undefined && link.expires <= now) {
		throw new Refusal('linkExpired', 'the link has expired', { since: link.expires })
	}
	return link
}

export const isInForce = (link: Link, now: number): boolean =>
	link.revoked === undefined && (link.expires === undefined || link.expires > now)

/**
 * Ends a link now and for ever. Revoking twice keeps the first date. A door that led to the link is closed with it.
 * Refuses `notFound` for a link of another workshop and `notAllowed` for the last way into the moderation, since
 * nobody could ever issue another.
 */
export async function revokeLink(directory: Directory, workshop: string, id: string, now: number): Promise<Link> {
	const links = await directory.linksOf(workshop)
	const link = links.find((link) => link.id === id)
	if (!link) throw new Refusal('notFound', 'this workshop has no such link')
	if (link.revoked !== undefined) return link
	const lasting = (other: Link) => other.role === 'moderator' && other.expires === undefined && isInForce(other, now)
	const last = () =>
		new Refusal('notAllowed', 'the last lasting link of the moderation cannot be revoked: issue a new one first')
	if (lasting(link) && !links.some((other) => other.id !== id && lasting(other))) throw last()
	const revoked = { ...link, revoked: now }
	await directory.putLink(revoked)
	// Two who revoke each other's links at the same moment: whoever looks later takes it back.
	if (lasting(link) && !(await directory.linksOf(workshop)).some(lasting)) {
		await directory.putLink(link)
		throw last()
	}
	const door = await directory.door(workshop)
	if (door?.link === id) await directory.closeDoor(workshop)
	return revoked
}
