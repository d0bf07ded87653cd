import { Refusal } from '../../shared/protocol/refusals.ts'
import type { Directory, PageLink } from './directory.ts'
import { digestOf, newHandle, newSecret, sameDigest } from './secrets.ts'

/** Verifying a secret looks at all of its workshop, so their number is bounded. */
const most = 500

/** Links of a workshop to single boards, for people who never join. */
type Kept = Pick<Directory, 'pageLinksOf' | 'putPageLink'>

/** Makes a link to a board; its secret is told this once. Refuses `tooLarge` if the workshop has as many as possible. */
export async function issuePageLinkTo(
	directory: Kept,
	{ workshop, board }: { workshop: string; board: string },
	now: number,
): Promise<{ link: PageLink; secret: string }> {
	if ((await directory.pageLinksOf(workshop)).length >= most)
		throw new Refusal('tooLarge', `a workshop has at most ${most} links to boards`)
	const secret = newSecret()
	const link: PageLink = { id: newHandle(), workshop, digest: digestOf(secret), board, created: now }
	await directory.putPageLink(link)
	return { link, secret }
}

/** The link a secret belongs to. Refuses `linkUnknown` alike for a wrong secret and an unknown workshop, `linkRevoked` with its date. */
export async function verifyPageLink(directory: Kept, workshop: string, secret: string): Promise<PageLink> {
	const digest = digestOf(secret)
	// No early end: every link is compared, so that time tells nothing about which ones there are.
	const found = (await directory.pageLinksOf(workshop)).filter((link) => sameDigest(link.digest, digest))[0]
	if (!found) throw new Refusal('linkUnknown')
	if (found.revoked !== undefined) throw new Refusal('linkRevoked', 'the link was revoked', { since: found.revoked })
	return found
}

/** Ends a link for ever; twice keeps the first date. Refuses `notFound` for one of another workshop. */
export async function endPageLink(directory: Kept, workshop: string, id: string, now: number): Promise<PageLink> {
	const link = (await directory.pageLinksOf(workshop)).find((link) => link.id === id)
	if (!link) throw new Refusal('notFound', 'this workshop has no such link to a board')
	if (link.revoked !== undefined) return link
	const revoked = { ...link, revoked: now }
	await directory.putPageLink(revoked)
	return revoked
}
