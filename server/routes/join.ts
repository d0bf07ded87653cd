import { z } from 'zod'
import { roomsOf } from '../../shared/links/roles.ts'
import type { JoinAnswer } from '../../shared/protocol/api.ts'
import { clientVersion } from '../../shared/protocol/api.ts'
import { Refusal } from '../../shared/protocol/refusals.ts'
import type { Directory, Link, Workshop } from '../links/directory.ts'
import type { Entry } from '../links/entry.ts'
import type { JoinBrake } from '../links/joinBrake.ts'
import { createSessionBounds } from '../links/sessionBounds.ts'
import { openSession } from '../links/sessions.ts'
import { addressOf, sourceOf } from './address.ts'
import { bodyOf, opaque, person } from './body.ts'
import type { Deps, Handler } from './deps.ts'

/** The oldest client that still works with this server; raised together with `clientVersion` when the wire breaks. */
const oldestClient = 1

const guest = { ...person, version: z.int().nonnegative().optional() }
const joinRequest = z.union([
	z.object({ workshop: opaque, secret: opaque, ...guest }),
	z.object({ code: opaque, ...guest }),
])

/** `POST /api/join`: a secret, or the code while the door is open, for a session token. */
export function join({ config, clock, directory, relay, deletion }: Deps, entry: Entry, brake: JoinBrake): Handler {
	const bounds = createSessionBounds(directory, (workshop) => relay.participantsIn(workshop))

	return async (c) => {
		const request = await bodyOf(c, joinRequest)
		const { name, organisation, version = clientVersion } = request
		if (version < oldestClient || version > clientVersion) throw new Refusal('outdatedClient', 'load the page again')

		const source = sourceOf(addressOf(c, config))
		const link = await ('code' in request
			? entry.byCode(request.code, source)
			: entry.byLink(request.workshop, request.secret, source))
		const { title, locale } = await workshopOf(directory, link)
		const times = { now: clock.now(), days: config.sessionDays }
		const { token, session } = await deletion.during(link.workshop, async () => {
			brake.take(link.id, source)
			await bounds.add(link)
			return openSession(directory, link, { name, organisation }, times)
		})

		const { workshop, role } = link
		const { participant } = session
		const answer: JoinAnswer = { workshop, title, locale, token, role, participant, rooms: roomsOf(role) }
		return c.json(answer)
	}
}

/** The workshop a link belongs to; they are written together, so one without the other is damage. */
export async function workshopOf(directory: Directory, link: Link): Promise<Workshop> {
	const workshop = await directory.workshop(link.workshop)
	if (!workshop) throw new Refusal('storageDamaged', 'a link without its workshop')
	return workshop
}
