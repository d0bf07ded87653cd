import { generateKeyBetween } from 'fractional-indexing'
import type * as Y from 'yjs'
import { type BlockRef, blockOf } from '../blocks/index.ts'
import type { JsonObject } from '../board/record.ts'
import { writeNewRecord } from '../board/records.ts'
import { richTextOf } from '../board/richText.ts'
import { newId } from '../lib/ids.ts'
import type { Random } from '../lib/random.ts'

/** Where something lies on a board: its top left corner in board units, y downwards. */
export interface Place {
	x: number
	y: number
}

/** The papers a template uses, in tldraw's names. */
export type Paper = 'yellow' | 'orange' | 'light-green' | 'light-blue'

/** Puts shapes onto a board one above the other, in the order of the calls. For templates, inside a transaction. */
export function shapeWriter(doc: Y.Doc, board: string, random: Random) {
	let index: string | null = null
	const write = (type: string, { x, y }: Place, props: JsonObject) => {
		index = generateKeyBetween(index, null)
		writeNewRecord(doc, {
			id: `shape:${newId(random)}`,
			typeName: 'shape',
			type,
			x,
			y,
			rotation: 0,
			index,
			parentId: board,
			isLocked: false,
			opacity: 1,
			props,
			meta: {},
		})
	}
	return {
		/** A block of the workshop. */
		block: (place: Place, { block, id }: BlockRef, filled: boolean) => {
			const known = blockOf(block)
			if (known) write(known.shapeType, place, known.newShapeProps(id, filled))
		},
		/** A square note of 200 by 200 with one thought. */
		note: (place: Place, paper: Paper, text: string) =>
			write('note', place, {
				color: paper,
				labelColor: 'black',
				size: 's',
				font: 'sans',
				fontSizeAdjustment: 0,
				align: 'middle',
				verticalAlign: 'middle',
				growY: 0,
				url: '',
				richText: richTextOf(text),
				scale: 1,
			}),
		/** A white strip with a question, `w` wide and 200 high. */
		question: (place: Place, w: number, text: string) =>
			write('geo', place, {
				geo: 'rectangle',
				dash: 'solid',
				url: '',
				w,
				h: 200,
				growY: 0,
				scale: 1,
				labelColor: 'black',
				color: 'black',
				fill: 'semi',
				size: 'm',
				font: 'sans',
				align: 'middle',
				verticalAlign: 'middle',
				richText: richTextOf(text),
			}),
	}
}
