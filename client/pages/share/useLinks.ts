import { useCallback, useEffect, useState } from 'react'
import type { IssueLinkRequest, LinkSummary, ListedLink } from '../../../shared/protocol/api.ts'
import type { Failure } from '../../api/failure.ts'
import type { Server } from '../../api/server.ts'
import { type Admission, rememberAdmission } from '../entrance/admission.ts'

/** Where this device keeps the addresses of links; the server only knows digests of their secrets. */
export interface LinkKeeper {
	/** link id -> absolute URL, for every link whose secret this device can tell */
	readonly urls: ReadonlyMap<string, string>
	keep(linkId: string, url: string): void
	forget(linkId: string): void
	/** lets who comes by this further moderator link see the same addresses */
	admit(linkId: string, url: string): void
}

/** The workshop's links in force, oldest first, and what the moderation can do with them. Each action answers a failure. */
export interface Links {
	/** undefined until they have arrived */
	readonly list: readonly ListedLink[] | undefined
	readonly failure: Failure | undefined
	reload(): Promise<void>
	issue(request: IssueLinkRequest): Promise<Failure | undefined>
	/** The new link is there before the old one goes, so that nobody is ever without one. */
	replace(link: LinkSummary): Promise<Failure | undefined>
	revoke(link: LinkSummary): Promise<Failure | undefined>
}

/** People come and go: so often it is asked who is here by which link, in milliseconds. */
export const lookEvery = 4_000

export function useLinks(server: Server, admission: Admission, keeper: LinkKeeper): Links {
	const { token } = admission
	const [list, setList] = useState<ListedLink[]>()
	const [failure, setFailure] = useState<Failure>()

	const reload = useCallback(async () => {
		const listed = await server.links(token)
		if (!listed.ok) return setFailure(listed.failure)
		setFailure(undefined)
		setList(listed.value.filter((link) => link.revoked === undefined).sort((a, b) => a.created - b.created))
	}, [server, token])

	useEffect(() => {
		void reload()
		const reloading = setInterval(() => void reload(), lookEvery)
		return () => clearInterval(reloading)
	}, [reload])

	const issue = async (request: IssueLinkRequest) => {
		const issued = await server.issueLink(token, request)
		if (!issued.ok) return issued.failure
		keeper.keep(issued.value.id, issued.value.url)
		if (request.role === 'moderator') keeper.admit(issued.value.id, issued.value.url)
		await reload()
	}

	const replace = async ({ id, role, label, expires }: LinkSummary) => {
		const issued = await server.issueLink(token, { role, label, ...(expires === undefined ? {} : { expires }) })
		if (!issued.ok) return issued.failure
		keeper.keep(issued.value.id, issued.value.url)
		if (role === 'moderator') keeper.admit(issued.value.id, issued.value.url)
		if (id === ownLink(list ?? [], keeper, admission)) return moveIn(server, admission, id, issued.value.url, keeper)
		const revoked = await server.revokeLink(token, id)
		if (revoked.ok) keeper.forget(id)
		await reload()
		return revoked.ok ? undefined : revoked.failure
	}

	const revoke = async ({ id }: LinkSummary) => {
		const revoked = await server.revokeLink(token, id)
		if (!revoked.ok) return revoked.failure
		keeper.forget(id)
		await reload()
	}

	return { list, failure, reload, issue, replace, revoke }
}

/** Which of the links this device came by. */
function ownLink(links: readonly LinkSummary[], keeper: LinkKeeper, { secret }: Admission): string | undefined {
	const cameBy = (url: string | undefined) => url !== undefined && new URL(url).hash.slice(1) === secret
	const known = links.find(({ id }) => cameBy(keeper.urls.get(id)))
	// One that is the only one needs not be known to be one's own.
	const moderators = links.filter(({ role }) => role === 'moderator')
	return known?.id ?? (moderators.length === 1 ? moderators[0]?.id : undefined)
}

/** This device's own link was replaced: it enters by the new one before the old one, and with it the present session, ends. */
async function moveIn(
	server: Server,
	{ workshop, name = '', organisation = '' }: Admission,
	oldLink: string,
	url: string,
	keeper: LinkKeeper,
): Promise<Failure | undefined> {
	const secret = new URL(url).hash.slice(1)
	const joined = await server.join({ workshop, secret, name, organisation })
	if (!joined.ok) return joined.failure
	rememberAdmission({ ...joined.value, name, organisation, secret })
	keeper.forget(oldLink)
	const revoked = await server.revokeLink(joined.value.token, oldLink)
	location.hash = secret
	return revoked.ok ? undefined : revoked.failure
}
