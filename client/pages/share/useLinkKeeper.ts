import { useEffect, useMemo, useState } from 'react'
import { roles } from '../../../shared/links/roles.ts'
import type { Server } from '../../api/server.ts'
import type { LinkVault } from '../../links/linkVault.ts'
import type { OpenRoom } from '../../sync/room.ts'
import { atHand, late, useLate } from '../../ui/late.ts'
import type { Admission } from '../entrance/admission.ts'
import { forgetHandedOverLinks, handedOverLinks } from '../entrance/handover.ts'
import type { LinkKeeper } from './useLinks.ts'

/** The ciphers come for the moderation alone; whoever shows or makes links has to wait for them. */
export const lateVault = late(() => import('../../links/linkVault.ts'))
const notAsked = atHand(undefined)

/** The moderation's links from its sealed vault in `desk`; right after founding, the three first ones are laid in. */
export function useLinkKeeper(admission: Admission, desk: OpenRoom | undefined, server: Server): LinkKeeper {
	const { workshop, secret, token } = admission
	const ciphers = useLate(desk && secret ? lateVault : notAsked)
	const vault = useMemo(
		() => (ciphers && desk && secret ? ciphers.openLinkVault(desk.doc, secret, workshop) : undefined),
		[ciphers, desk, secret, workshop],
	)
	const [secrets, show] = useState<ReadonlyMap<string, string>>(new Map())

	useEffect(() => {
		if (!desk || !vault) return
		const look = () => show(vault.secrets())
		look()
		desk.doc.on('afterTransaction', look)
		return () => desk.doc.off('afterTransaction', look)
	}, [desk, vault])

	useEffect(() => {
		if (!desk || !vault) return
		const layIn = () => {
			if (desk.ready.get()) void keepFoundingLinks(vault, workshop, token, server)
		}
		layIn()
		return desk.ready.subscribe(layIn)
	}, [desk, vault, workshop, token, server])

	return useMemo(
		() => ({
			urls: new Map([...secrets].map(([id, linkSecret]) => [id, `${location.origin}/w/${workshop}#${linkSecret}`])),
			keep: (linkId, url) => vault?.keep(linkId, secretOf(url)),
			forget: (linkId) => vault?.forget(linkId),
			admit: (linkId, url) => vault?.admit(linkId, secretOf(url)),
		}),
		[secrets, vault, workshop],
	)
}

async function keepFoundingLinks(vault: LinkVault, workshop: string, token: string, server: Server) {
	const links = handedOverLinks(workshop)
	if (!links) return
	const listed = await server.links(token)
	if (!listed.ok) return
	const known = vault.secrets()
	const first = roles.flatMap((role) => {
		const link = listed.value.find((candidate) => candidate.role === role && candidate.revoked === undefined)
		return link ? [{ id: link.id, url: links[role] }] : []
	})
	const missing = first.filter(({ id }) => !known.has(id))
	for (const { id, url } of missing) vault.keep(id, secretOf(url))
	// What is there when the room arrives, is kept; what is only now laid in may still be lost with this page.
	if (missing.length === 0) forgetHandedOverLinks(workshop)
}

const secretOf = (url: string) => url.slice(url.indexOf('#') + 1)
