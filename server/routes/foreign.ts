import { cut } from '../../shared/lib/characters.ts'
import { roomNames } from '../../shared/links/rooms.ts'
import type { ForeignAnswer } from '../../shared/protocol/api.ts'
import { emptyForeignTypes, foreignTypes } from '../../shared/rooms/foreignTypes.ts'
import type { Deps, Handler } from './deps.ts'

/** So many are named, and so many letters of a name. */
const named = { types: 50, letters: 80 }

/** `GET /api/foreign`: what other programs left at the top of the workshop's documents, the largest first. */
export function listForeign({ relay }: Deps): Handler {
	return async (c) => c.json(await foreignIn(relay, c.var.grant.workshop))
}

/** `DELETE /api/foreign`: deletes all of it. Answers what is left, which is nothing. */
export function emptyForeign({ relay }: Deps): Handler {
	return async (c) => {
		const { workshop } = c.var.grant
		for (const room of roomNames) {
			const isEmpty = await relay.read({ workshop, room }, (doc) => foreignTypes(doc, room).length === 0)
			if (!isEmpty) await relay.write({ workshop, room }, (doc) => emptyForeignTypes(doc, room))
		}
		return c.json(await foreignIn(relay, workshop))
	}
}

async function foreignIn(relay: Deps['relay'], workshop: string): Promise<ForeignAnswer> {
	const types: ForeignAnswer['types'] = []
	for (const room of roomNames) {
		const found = await relay.read({ workshop, room }, (doc) => foreignTypes(doc, room))
		for (const { name, bytes } of found) types.push({ room, name: cut(name, named.letters), bytes })
	}
	types.sort((a, b) => b.bytes - a.bytes)
	const bytes = types.reduce((sum, type) => sum + type.bytes, 0)
	return { bytes, count: types.length, types: types.slice(0, named.types) }
}
