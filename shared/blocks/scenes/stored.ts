import * as Y from 'yjs'
import { mapIn } from '../../lib/entries.ts'

/** The role of the part that plays the person of the case; every other role is an actor's. */
export const personRole = 'person'

/*
 * `plays`: play id -> { v, method, case?, chain?, minutes?, ended?, debrief?,
 *   parts: { <part id>: { order, group, role?, title: Y.Text } },
 *   scenes: { <scene id>: { order, phase?, lane?, text: Y.Text, minutes?, played?, round?, feedback? } } }.
 * Parts lie here, and who plays them in the room `stage`: what was played outlives those who played it. `debrief` is one
 * value: whoever forms the groups anew says who sits in all of them. What the moderation notes of a scene lies in the desk (notes.ts).
 */

export const playsOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('plays')

/** The stored map of a play; change it only through commands. */
export const playMap = (doc: Y.Doc, id: string): Y.Map<unknown> | undefined => mapIn(playsOf(doc), id)

export const partsMap = (doc: Y.Doc, play: string) => mapIn(playMap(doc, play), 'parts')
export const scenesMap = (doc: Y.Doc, play: string) => mapIn(playMap(doc, play), 'scenes')

/** The workshop's plays, in no particular order. */
export function listPlays(doc: Y.Doc): { id: string; method: string }[] {
	return [...playsOf(doc).entries()].flatMap(([id, stored]) => {
		const method = stored instanceof Y.Map ? stored.get('method') : undefined
		return typeof method === 'string' ? [{ id, method }] : []
	})
}
