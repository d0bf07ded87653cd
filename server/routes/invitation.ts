import { z } from 'zod'
import { organisationsOf } from '../../shared/collected/index.ts'
import { mainRooms } from '../../shared/links/rooms.ts'
import type { InvitationAnswer } from '../../shared/protocol/api.ts'
import type { Entry } from '../links/entry.ts'
import { addressOf, sourceOf } from './address.ts'
import { bodyOf, opaque } from './body.ts'
import type { Deps, Handler } from './deps.ts'
import { workshopOf } from './join.ts'
import { untilChanged } from './untilChanged.ts'

const invitationRequest = z.union([
	z.object({ workshop: opaque, secret: opaque, brief: z.boolean().optional() }),
	z.object({ code: opaque }),
])

/** `POST /api/invitation`: what a link or a code leads to, for the page that asks for a name. */
export function invitation({ config, directory, relay, log }: Deps, entry: Entry): Handler {
	const known = untilChanged(organisationsOf)

	/** A help for typing: without it people can join all the same. */
	async function organisationsIn(workshop: string): Promise<string[]> {
		try {
			return await relay.read({ workshop, room: mainRooms.boards }, (plenum) => known(plenum))
		} catch (err) {
			log.warn({ err }, 'an invitation goes without organisations')
			return []
		}
	}

	return async (c) => {
		const request = await bodyOf(c, invitationRequest)
		const source = sourceOf(addressOf(c, config))
		const link = await ('code' in request
			? entry.byCode(request.code, source)
			: entry.byLink(request.workshop, request.secret, source))
		const { title, locale } = await workshopOf(directory, link)
		const { workshop, role } = link
		// The start page asks of every workshop of a device: no document is opened for that.
		const organisations = 'brief' in request && request.brief ? [] : await organisationsIn(workshop)
		return c.json({ workshop, title, role, locale, organisations } satisfies InvitationAnswer)
	}
}
