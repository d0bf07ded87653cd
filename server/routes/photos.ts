import { z } from 'zod'
import { freeSpaceOfPhotos, layPhoto } from '../../shared/collected/index.ts'
import { mainRooms } from '../../shared/links/rooms.ts'
import { readDataUrl } from '../../shared/pictures/index.ts'
import { limits } from '../../shared/protocol/limits.ts'
import { Refusal } from '../../shared/protocol/refusals.ts'
import { attribution, bodyOf, line, opaque } from './body.ts'
import type { Deps, Handler } from './deps.ts'
import { clientIdIn } from './rounds.ts'
import { shownOf } from './shownOf.ts'

/** Its size is read from the picture itself. */
const photoRequest = z.object({
	src: z.string().max(limits.photo),
	alt: line(limits.title).default(''),
	board: opaque.optional(),
	attribution: attribution.optional(),
})

/** `PUT /api/photos/:id`: lays a picture on the board of the step in which it was taken, once. */
export function putPhoto({ relay }: Deps): Handler {
	return async (c) => {
		const id = clientIdIn(c, 'id')
		const { src, alt, board, attribution: seen } = await bodyOf(c, photoRequest)
		const bare = readDataUrl(src)
		if (!bare) throw new Refusal('malformed', 'no picture that can be drawn')
		const { type, bytes, width, height } = bare
		const picture = { src: `data:${type};base64,${Buffer.from(bytes).toString('base64')}`, width, height }
		const room = { workshop: c.var.grant.workshop, room: mainRooms.boards } as const
		const taken = await relay.read(room, (plenum) => freeSpaceOfPhotos(plenum, id))
		if (taken + picture.src.length > limits.photos)
			throw new Refusal('documentFull', 'there is no room for more photos')
		const shown = await shownOf(relay, c.var.grant, seen)
		await relay.write(room, (plenum) => layPhoto(plenum, board ?? shown.board, { id, ...picture, alt, by: shown.by }))
		return c.json({})
	}
}
