import type { Editor, TLShape, TLShapeId } from 'tldraw'
import { toBoardRecord } from '../binding/storeRecords.ts'
import { isBlock, type Permissions } from '../canvas/permissions.ts'

/** What may change in the shape of a block that is held in place: how it shows itself, which nobody owns. */
const placed = ['x', 'y', 'rotation', 'index', 'parentId', 'isLocked', 'opacity', 'meta'] as const

/** States of the select tool in which shapes are gathered by drawing around them. */
const delayed = ['select.brushing', 'select.scribble_brushing'] as const

/**
 * Keeps a person's hands off what is held, whatever the way: mouse, keys, menus, paste, tools. One guard at the store is the
 * lock; what stands around it lets gestures fall through to the board, so that nothing seems to give way and jumps back.
 * `isKnown`: whether the document has a record, so that bringing one back is not taken for a copy.
 */
export function guardHeld(editor: Editor, permissions: Permissions, isKnown: (id: string) => boolean): () => void {
	const find = (each: TLShape | TLShapeId) => editor.getShape(each)
	const isHeld = (each: TLShape | TLShapeId) => {
		const shape = find(each)
		return shape !== undefined && permissions.isHeld(shape)
	}
	const idsOf = (shapes: readonly (TLShape | TLShapeId)[]) =>
		shapes.map((each) => (typeof each === 'string' ? each : each.id))
	const free = (shapes: readonly (TLShape | TLShapeId)[]) => idsOf(shapes).filter((id) => !isHeld(id))

	/** Tab and arrows go to everything there is: whoever cannot see must be able to come by and hear what it says. */
	let byKeyboard = false
	const walking =
		<Args extends unknown[]>(walk: (...args: Args) => void) =>
		(...args: Args) => {
			byKeyboard = true
			walk.apply(editor, args)
			byKeyboard = false
		}
	const isLocked = (shape: TLShape): boolean => {
		for (let at = editor.getShapeParent(shape); at; at = editor.getShapeParent(at)) {
			// What is grouped is one thing; what lies in something else that is held is free.
			if (permissions.isLockedForAll(at) || (at.type === 'group' && permissions.isHeld(at))) return true
		}
		return shape.isLocked
	}

	const { sideEffects } = editor
	const stops = [
		sideEffects.registerBeforeCreateHandler('shape', (shape, source) =>
			source === 'user' && !isKnown(shape.id)
				? { ...shape, meta: permissions.newMeta(shape) as TLShape['meta'] }
				: shape,
		),
		sideEffects.registerBeforeChangeHandler('shape', (before, after, source) => {
			if (source !== 'user' || !permissions.isHeld(before)) return after
			return isBlock(toBoardRecord(before)) ? { ...after, ...pick(before, placed) } : before
		}),
		sideEffects.registerBeforeDeleteHandler('shape', (shape, source) =>
			source === 'user' && permissions.isHeld(shape) ? false : undefined,
		),
		sideEffects.registerBeforeChangeHandler('instance_page_state', (before, after) => {
			if (before.selectedShapeIds === after.selectedShapeIds || byKeyboard) return after
			const gathers = editor.isInAny(...delayed)
			const kept = after.selectedShapeIds.filter((id) => {
				const shape = find(id)
				return !shape || !permissions.isHeld(shape) || (isBlock(toBoardRecord(shape)) && !gathers)
			})
			return kept.length === after.selectedShapeIds.length ? after : { ...after, selectedShapeIds: kept }
		}),
	]

	const { getDraggingOverShape, duplicateShapes, groupShapes, deleteShapes } = editor
	const { resizeShape, selectAll, setErasingShapes, getContentFromCurrentPage } = editor
	Object.assign(editor, {
		isShapeOrAncestorLocked(each) {
			const shape = each && find(each)
			return shape !== undefined && isLocked(shape)
		},
		/** Cards can be laid into what is held. */
		getDraggingOverShape(point, shapes) {
			const over = editor
				.getShapesAtPoint(point, { hitInside: true, margin: 0 })
				.find(
					(shape) =>
						!shapes.some(({ id }) => id === shape.id) &&
						!permissions.isLockedForAll(shape) &&
						takesShapes(editor, shape),
				)
			return over?.isLocked ? over : getDraggingOverShape.call(editor, point, shapes)
		},
		duplicateShapes: (shapes, offset) => duplicateShapes.call(editor, free(shapes), offset),
		groupShapes: (shapes: readonly (TLShape | TLShapeId)[], options?: object) =>
			(groupShapes as (ids: TLShapeId[], options?: object) => Editor).call(editor, free(shapes), options),
		deleteShapes: (shapes: readonly (TLShape | TLShapeId)[]) =>
			(deleteShapes as (ids: TLShapeId[]) => Editor).call(
				editor,
				idsOf(shapes).filter((id) => {
					const shape = find(id)
					return shape !== undefined && permissions.mayRemove(shape)
				}),
			),
		resizeShape: (shape, scale, options) => (isHeld(shape) ? editor : resizeShape.call(editor, shape, scale, options)),
		setErasingShapes: (shapes) => setErasingShapes.call(editor, free(shapes)),
		getContentFromCurrentPage: (shapes) => getContentFromCurrentPage.call(editor, free(shapes)),
		selectAll() {
			selectAll.call(editor)
			editor.setSelectedShapes(free(editor.getSelectedShapeIds()))
			return editor
		},
		selectAdjacentShape: walking(editor.selectAdjacentShape),
		selectParentShape: walking(editor.selectParentShape),
		selectFirstChildShape: walking(editor.selectFirstChildShape),
	} satisfies Partial<Editor>)
	return () => {
		for (const stop of stops) stop()
	}
}

const takesShapes = (editor: Editor, shape: TLShape): boolean => {
	const util = editor.getShapeUtil(shape)
	return Boolean(util.onDragShapesIn ?? util.onDragShapesOver ?? util.onDropShapesOver)
}

function pick<From, Key extends keyof From>(from: From, keys: readonly Key[]): Pick<From, Key> {
	return Object.fromEntries(keys.map((key) => [key, from[key]])) as Pick<From, Key>
}
