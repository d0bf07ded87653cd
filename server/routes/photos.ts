import { z } from 'zod'
import type { BoardPicture } from '../../shared/board/pictureAsset.ts'
import { layPhoto } from '../../shared/collected/index.ts'
import { isPictureName, readDataUrl } from '../../shared/pictures/index.ts'
import { limits } from '../../shared/protocol/limits.ts'
import { Refusal } from '../../shared/protocol/refusals.ts'
import type { Pictures } from '../pictures/index.ts'
import { attribution, bodyOf, line, opaque } from './body.ts'
import type { Deps, Handler } from './deps.ts'
import { roomForBoard } from './roomForBoard.ts'
import { clientIdIn } from './rounds.ts'
import { shownOf } from './shownOf.ts'

const name = z.string().refine(isPictureName)
/** Its size is read from the picture itself. */
const photoRequest = z.object({
	src: z.string().max(limits.photo).optional(),
	picture: name.optional(),
	preview: name.optional(),
	alt: line(limits.title).default(''),
	board: opaque.optional(),
	attribution: attribution.optional(),
})

/** `PUT /api/photos/:id`: lays a picture on the board of the step in which it was taken, once. */
export function putPhoto({ relay, pictures }: Deps): Handler {
	return async (c) => {
		const id = clientIdIn(c, 'id')
		const { alt, board, attribution: seen, ...which } = await bodyOf(c, photoRequest)
		const { workshop } = c.var.grant
		const picture = await pictureIn(pictures, workshop, which)
		const shown = await shownOf(relay, c.var.grant, seen)
		const on = board ?? shown.board
		const room = await roomForBoard(relay, c.var.grant, on, 'write')
		await relay.write({ workshop, room }, (doc) => layPhoto(doc, on, { id, picture, alt, by: shown.by }))
		return c.json({})
	}
}

/** One that was handed in before, with its preview; or, as earlier versions send it, the picture itself. */
async function pictureIn(
	pictures: Pictures,
	workshop: string,
	{ src, picture: name, preview }: Pick<z.output<typeof photoRequest>, 'src' | 'picture' | 'preview'>,
): Promise<BoardPicture> {
	if (name === undefined) {
		const picture = readDataUrl(src ?? '')
		if (!picture) throw new Refusal('malformed', 'no picture that can be drawn')
		return { ...picture, bytes: picture.bytes.length, name: await pictures.keepBare(workshop, picture) }
	}
	const { bytes, ...picture } = await pictures.read(workshop, name)
	if (preview !== undefined) await pictures.read(workshop, preview)
	return { ...picture, bytes: bytes.length, name, preview }
}
