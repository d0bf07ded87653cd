import * as Y from 'yjs'
import { methodIdOf, placedBlocks } from '../blocks/index.ts'
import type { RoomName } from '../links/rooms.ts'
import type { TemplateId } from './templateTexts.ts'

/** What a template holds back at first: in the example the analysis says what others may hold against the network. */
const heldBack: Partial<Record<TemplateId, string>> = { demo: 'stakeholder-analysis' }

/**
 * The boards of a new workshop that are the initiators' own until they open them.
 *
 * @param content the first updates (v1) of its rooms, as `foundWorkshop` makes them from this template
 * @returns tldraw page ids
 */
export function initiatorsBoards(template: TemplateId, { plenum }: Partial<Record<RoomName, Uint8Array>>): string[] {
	const own = heldBack[template]
	if (own === undefined || !plenum) return []
	const doc = new Y.Doc()
	Y.applyUpdate(doc, plenum)
	const placed = placedBlocks(doc).filter((ref) => methodIdOf(doc, ref) === own)
	doc.destroy()
	return placed.map(({ board }) => board)
}
