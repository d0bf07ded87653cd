import type {
	IndexKey,
	TLArrowBinding,
	TLArrowShape,
	TLBindingId,
	TLFrameShape,
	TLNoteShape,
	TLPage,
	TLPageId,
	TLShape,
	TLShapeId,
} from 'tldraw'
import { richTextOf } from '../../../shared/board/richText.ts'

const shape = (name: string) => ({
	id: `shape:${name}` as TLShapeId,
	typeName: 'shape' as const,
	x: 100,
	y: 100,
	rotation: 0,
	index: 'a1' as IndexKey,
	parentId: 'page:one' as TLPageId,
	isLocked: false,
	opacity: 1 as const,
	meta: {},
})

export const pageRecord = (name: string, index = 'a1'): TLPage => ({
	id: `page:${name}` as TLPageId,
	typeName: 'page',
	name: 'Board',
	index: index as IndexKey,
	meta: {},
})

export const noteRecord = (name: string): TLNoteShape => ({
	...shape(name),
	type: 'note',
	props: {
		color: 'yellow',
		labelColor: 'black',
		size: 'm',
		font: 'sans',
		fontSizeAdjustment: 0,
		align: 'middle',
		verticalAlign: 'middle',
		growY: 0,
		url: '',
		richText: richTextOf('Hebammen') as TLNoteShape['props']['richText'],
		scale: 1,
	},
})

export const frameRecord = (name: string): TLFrameShape => ({
	...shape(name),
	type: 'frame',
	props: { w: 400, h: 300, name: 'Bereich', color: 'black' },
})

export const bindingRecord = (
	name: string,
	arrow: string,
	target: string,
	terminal: 'start' | 'end',
): TLArrowBinding => ({
	id: `binding:${name}` as TLBindingId,
	typeName: 'binding',
	type: 'arrow',
	fromId: `shape:${arrow}` as TLShapeId,
	toId: target as TLShapeId,
	props: { terminal, normalizedAnchor: { x: 0.5, y: 0.5 }, isExact: false, isPrecise: false, snap: 'none' },
	meta: {},
})

/** An arrow that holds on to both shapes. */
export function arrowBetween(name: string, from: TLShape, to: TLShape): [TLArrowShape, TLArrowBinding, TLArrowBinding] {
	const arrow: TLArrowShape = {
		...shape(name),
		type: 'arrow',
		props: {
			kind: 'arc',
			labelColor: 'black',
			color: 'black',
			fill: 'none',
			dash: 'solid',
			size: 'm',
			arrowheadStart: 'none',
			arrowheadEnd: 'arrow',
			font: 'sans',
			start: { x: 0, y: 0 },
			end: { x: 10, y: 10 },
			bend: 0,
			text: '',
			labelPosition: 0.5,
			scale: 1,
			elbowMidPoint: 0.5,
		},
	}
	return [
		arrow,
		bindingRecord(`${name}-start`, name, from.id, 'start'),
		bindingRecord(`${name}-end`, name, to.id, 'end'),
	]
}
