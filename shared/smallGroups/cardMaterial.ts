import type * as Y from 'yjs'
import {
	areaCalled,
	cardShapeType,
	cardsOn,
	clusterShapeType,
	estimatedSize,
	keysAbove,
	leastSize,
	newCardProps,
	newClusterProps,
	settleInto,
	writeNewShape,
} from '../board/cards/index.ts'
import { type BoardRecord, isObject } from '../board/record.ts'
import { readAllRecords } from '../board/records.ts'
import { newId } from '../lib/ids.ts'
import type { Random } from '../lib/random.ts'

/** Areas whose cards a group finds on the board it writes on: what was collected in earlier steps. */
export interface CardMaterial {
	/** tldraw page id */
	readonly board: string
	/** names of areas there */
	readonly areas: readonly string[]
}

/** Board units between what lies side by side. */
const gap = 160

/**
 * Lays copies of the cards in these areas onto a group's board, area by area beside each other, each below its heading. They
 * are known as copies: what the group leaves of them where it lies is not brought back.
 */
export function layMaterial(
	doc: Y.Doc,
	on: string,
	plenum: Y.Doc,
	{ board, areas }: CardMaterial,
	random: Random,
): void {
	let x = 0
	for (const name of areas) {
		const area = areaCalled(plenum, board, name)
		const cards = area
			? cardsOn(plenum, board).flatMap((group) => ([group.id, group.within].includes(area.id) ? group.cards : []))
			: []
		if (!area || cards.length === 0) continue
		const [key] = keysAbove(readAllRecords(doc), on, 1)
		const [id, size] = [`${prefix}${newId(random)}`, leastSize('area')]
		const props = { ...newClusterProps({ kind: 'area', heading: area.heading, ...size }) }
		const meta = { background: true, material: true }
		writeNewShape(doc, { id, type: clusterShapeType, parentId: on, index: key, place: { x, y: 0 }, props, meta })
		const keys = keysAbove(readAllRecords(doc), id, cards.length)
		const copies = cards.map(({ text, form, paper = 'yellow', size: letters, by, group }, i) => {
			const copy = `${prefix}${newId(random)}`
			const card = { ...newCardProps({ text, form, paper, size: letters }) }
			const origin = { ...(by !== undefined && { by }), ...(group !== undefined && { group }) }
			const place = { x: 0, y: 0 }
			writeNewShape(doc, {
				...{ id: copy, type: cardShapeType, parentId: id, index: keys[i], place, props: card, meta: origin },
			})
			return copy
		})
		settleInto(doc, id, copies, estimatedSize)
		x += size.w + gap
	}
}

const prefix = 'shape:material.'

/** Whether this is an area in which a group found its material. */
export const isMaterialArea = ({ id, meta }: BoardRecord): boolean =>
	id.startsWith(prefix) && isObject(meta) && meta.material === true

/** Whether a card was the group's to begin with. */
export const isMaterialCard = ({ id }: BoardRecord): boolean => id.startsWith(prefix)
