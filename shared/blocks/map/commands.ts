import * as Y from 'yjs'
import { command } from '../../lib/command.ts'
import { newId } from '../../lib/ids.ts'
import type { Random } from '../../lib/random.ts'
import type { Rating, RelationState } from '../../registry/index.ts'
import { tidied } from '../../text/field.ts'
import { textFields } from '../../text/fields.ts'
import { rewrite } from '../../text/typing.ts'
import { isPlace, mapsOf, mapVersion, markKey, type Place, partOf, placesOf, questionText } from './map.ts'
import type { NetworkTypeId } from './networkTypes.ts'
import { nodesOf } from './nodes.ts'

/** Founds a network map; its nodes are everyone in the registry. Gives its id. */
export const createMap = command(
	'plenum',
	(
		doc: Y.Doc,
		{ method, question = '' }: { method: string; question?: string },
		random: Random = Math.random,
	): string => {
		const id = newId(random)
		const map = new Y.Map<unknown>(
			Object.entries({ v: mapVersion, method, question: new Y.Text(tidied(textFields.mapQuestion, question)) }),
		)
		for (const part of ['ratingWords', 'places', 'leftOut', 'marks']) map.set(part, new Y.Map())
		mapsOf(doc).set(id, map)
		return id
	},
)

/**
 * Puts nodes where they shall stand. From then on everybody else keeps the place they are seen at now, so that nobody
 * moves because somebody else was moved.
 */
export const placeNodes = command(
	'plenum',
	(doc: Y.Doc, mapId: string, places: Readonly<Record<string, Place>>): void => {
		settleNodes(doc, mapId)
		const stored = partOf(doc, mapId, 'places')
		const known = placesOf(doc, mapId)
		for (const [actor, { x, y }] of Object.entries(places)) {
			const before = known.get(actor)
			if (isPlace({ x, y }) && (before?.x !== x || before.y !== y)) stored?.set(actor, [x, y])
		}
	},
)

/** Gives every node without a place the one it is seen at now: before a gesture that would make it look for another. */
function settleNodes(doc: Y.Doc, mapId: string): void {
	const stored = partOf(doc, mapId, 'places')
	for (const { actor, x, y, placed } of nodesOf(doc, mapId)) if (!placed) stored?.set(actor.id, [x, y])
}

/** Takes an actor out of this picture; it stays in the registry with all its relations. */
export const leaveOut = command('plenum', (doc: Y.Doc, mapId: string, actor: string): void => {
	partOf(doc, mapId, 'leftOut')?.set(actor, true)
})

/** Shows an actor in this picture again. */
export const takeIn = command('plenum', (doc: Y.Doc, mapId: string, actor: string): void => {
	partOf(doc, mapId, 'leftOut')?.delete(actor)
})

/** Marks where an organisation sees the network, or wants it to go; undefined takes the mark away. */
export const markType = command(
	'plenum',
	(doc: Y.Doc, mapId: string, state: RelationState, actor: string, type: NetworkTypeId | undefined): void => {
		const marks = partOf(doc, mapId, 'marks')
		if (type === undefined) marks?.delete(markKey(state, actor))
		else marks?.set(markKey(state, actor), type)
	},
)

/** Words a rating as the moderation wants it read; an empty word brings back the product's own. */
export const wordRating = command('plenum', (doc: Y.Doc, mapId: string, rating: Rating, word: string): void => {
	const words = partOf(doc, mapId, 'ratingWords')
	const kept = tidied(textFields.mapRating, word)
	if (kept) words?.set(rating, kept)
	else words?.delete(rating)
})

/** Words the map's question as the moderation wants it read. */
export const wordQuestion = command('plenum', (doc: Y.Doc, mapId: string, question: string): void => {
	const text = questionText(doc, mapId)
	if (text) rewrite(text, textFields.mapQuestion, question)
})
