import { z } from 'zod'
import type { InvitationAnswer } from '../../shared/protocol/api.ts'
import type { Entry } from '../links/entry.ts'
import { addressOf, sourceOf } from './address.ts'
import { bodyOf, opaque } from './body.ts'
import type { Deps, Handler } from './deps.ts'
import { workshopOf } from './join.ts'

const invitationRequest = z.object({ workshop: opaque, secret: opaque })

/** `POST /api/invitation`: what a link leads to, for the page that asks for a name. */
export function invitation({ config, directory }: Deps, entry: Entry): Handler {
	return async (c) => {
		const { workshop, secret } = await bodyOf(c, invitationRequest)
		const link = await entry.byLink(workshop, secret, sourceOf(addressOf(c, config)))
		const { title, locale } = await workshopOf(directory, link)
		const answer: InvitationAnswer = { workshop, title, role: link.role, locale, organisations: [] }
		return c.json(answer)
	}
}
