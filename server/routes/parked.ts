import { z } from 'zod'
import { mainRooms } from '../../shared/links/rooms.ts'
import { park } from '../../shared/parkingLot/index.ts'
import { textFields } from '../../shared/text/fields.ts'
import { attribution, bodyOf, line } from './body.ts'
import type { Deps, Handler } from './deps.ts'
import { clientIdIn } from './rounds.ts'
import { shownOf } from './shownOf.ts'

const parkRequest = z.object({
	text: line(textFields.parkedText.limit).refine((text) => text !== ''),
	attribution: attribution.optional(),
})

/** `PUT /api/parked/:id`: something for the Themenspeicher. The same id again changes nothing. */
export function parkForLater({ relay }: Deps): Handler {
	return async (c) => {
		const id = clientIdIn(c, 'id')
		const { text, attribution: seen } = await bodyOf(c, parkRequest)
		const { by } = await shownOf(relay, c.var.grant, seen)
		await relay.write({ workshop: c.var.grant.workshop, room: mainRooms.boards }, (plenum) =>
			park(plenum, { text, by }, { id }),
		)
		return c.json({})
	}
}
