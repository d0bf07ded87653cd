import { generateNKeysBetween } from 'fractional-indexing'
import type { BoardRecord } from '../../../shared/board/record.ts'
import { richTextOf } from '../../../shared/board/richText.ts'

interface Note {
	id: string
	/** fractional key */
	index: string
	text: string
	/** decides the place */
	number: number
	/** tldraw page id */
	parentId?: string
}

/** A sticky note as tldraw 3.15 keeps it. */
export function noteRecord({ id, index, text, number, parentId = 'page:bench' }: Note): BoardRecord {
	return {
		id,
		typeName: 'shape',
		type: 'note',
		x: (number % 40) * 220,
		y: Math.floor(number / 40) * 220,
		rotation: 0,
		index,
		parentId,
		isLocked: false,
		opacity: 1,
		props: {
			color: 'yellow',
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
		},
		meta: {},
	}
}

/** A board full of notes in rows of forty, each with a short thought. */
export function manyNotes(count: number, parentId: string): BoardRecord[] {
	return generateNKeysBetween(null, null, count).map((index, number) =>
		noteRecord({ id: `shape:note-${number}`, index, text: `Gedanke ${number} zum Netz`, number, parentId }),
	)
}
