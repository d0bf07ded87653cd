import { roles } from '../../../shared/links/roles.ts'
import type { Server } from '../../api/server.ts'
import type { LinkVault } from '../../links/linkVault.ts'
import { forgetHandedOverLinks, handedOverLinks } from '../entrance/handover.ts'

/** Right after founding, the three first links are laid into the vault; once they lie there, the device keeps them no longer. */
export async function keepFoundingLinks(vault: LinkVault, workshop: string, token: string, server: Server) {
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
	for (const { id, url } of missing) vault.keep(id, new URL(url).hash.slice(1))
	// What is there when the room arrives, is kept; what is only now laid in may still be lost with this page.
	if (missing.length === 0) forgetHandedOverLinks(workshop)
}
