import type { Picture } from '../../shared/pictures/index.ts'
import { Refusal } from '../../shared/protocol/refusals.ts'
import { wholeBytes } from './body.ts'
import type { Deps, Handler } from './deps.ts'

/** `PUT /api/pictures/:name`: keeps the picture in the body, which must be bare and have this name; twice it is kept once. */
export function putPicture({ pictures }: Deps): Handler {
	return async (c) => {
		const { workshop } = c.var.grant
		await pictures.keep(workshop, await wholeBytes(c), c.req.param('name') ?? '')
		return c.json({})
	}
}

/**
 * `GET /api/pictures/:name`: the picture of this name. What it is called says what is in it, so that nobody has to ask twice;
 * whoever opens it by its address gets a picture and nothing that could do anything.
 */
export function readPicture({ pictures, rehearsals }: Deps): Handler {
	/** What a copied document names lies with the workshop it was copied from. */
	async function read(workshop: string, name: string): Promise<Picture> {
		try {
			return await pictures.read(workshop, name)
		} catch (reason) {
			const original = rehearsals.originalOf(workshop)
			if (original === undefined || !(reason instanceof Refusal && reason.id === 'notFound')) throw reason
			return pictures.read(original, name)
		}
	}
	return async (c) => {
		const { bytes, type } = await read(c.var.grant.workshop, c.req.param('name') ?? '')
		c.header('Cache-Control', 'private, max-age=31536000, immutable')
		c.header('Vary', 'Authorization')
		c.header('Content-Type', type)
		return c.body(new Uint8Array(bytes).buffer)
	}
}
