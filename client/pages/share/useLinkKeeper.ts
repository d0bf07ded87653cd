import { useEffect, useMemo, useState } from 'react'
import type { Server } from '../../api/server.ts'
import type { OpenRoom } from '../../sync/room.ts'
import { atHand, late, useLate } from '../../ui/late.ts'
import type { Admission } from '../entrance/admission.ts'
import type { LinkKeeper } from './useLinks.ts'

/** The ciphers come for the moderation alone; whoever shows or makes links has to wait for them. */
export const lateVault = late(async () => {
	const [{ openLinkVault }, { keepFoundingLinks }] = await Promise.all([
		import('../../links/linkVault.ts'),
		import('./foundingLinks.ts'),
	])
	return { openLinkVault, keepFoundingLinks }
})
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
		if (!desk || !vault || !ciphers) return
		const layIn = () => {
			if (desk.ready.get()) void ciphers.keepFoundingLinks(vault, workshop, token, server)
		}
		layIn()
		return desk.ready.subscribe(layIn)
	}, [desk, vault, ciphers, workshop, token, server])

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

const secretOf = (url: string) => url.slice(url.indexOf('#') + 1)
