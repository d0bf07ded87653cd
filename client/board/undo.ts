import { atom, type Editor, type TLShapeId } from 'tldraw'
import type { History } from '../sync/history.ts'
import type { Binding } from './binding/binding.ts'

/** Marks of tldraw's own history before it is emptied; it is only needed to go back within one gesture. */
const marksKept = 200

/**
 * Puts the room's history in the place of tldraw's: undo and redo take back one's own steps only, property by property,
 * on the canvas and in tables alike. tldraw's own history stays for what it is good at, bailing out of a gesture.
 */
export function shareUndo(editor: Editor, history: History, binding: Binding): () => void {
	const depth = atom('steps to undo and redo', history.depth.get())
	const stopDepth = history.depth.subscribe(() => depth.set(history.depth.get()))
	const stopFlush = history.beforeStep(binding.commit)

	let remembered: TLShapeId[] | undefined
	const stopRemembering = history.remember({
		take: () => editor.getSelectedShapeIds(),
		restore: (memory) => {
			remembered = memory as TLShapeId[]
		},
	})

	const step = (move: () => void) => {
		editor.complete()
		remembered = undefined
		move()
		binding.apply()
		const present = remembered as TLShapeId[] | undefined
		if (present) editor.setSelectedShapes(present.filter((id) => editor.getShape(id)))
		return editor
	}

	const { markHistoryStoppingPoint, bail, bailToMark } = editor
	/** mark of tldraw -> how many steps there were */
	const depths = new Map<string, number>()
	let lastDepth = 0
	let marks = 0

	/** What was committed during a gesture that is given up must not stay behind as a step that does nothing. */
	const dropStep = (target: number | undefined) => {
		binding.commit()
		if (target !== undefined && history.position() > target) history.forget(target)
		binding.apply()
	}

	Object.assign(editor, {
		undo: () => step(() => history.undo()),
		redo: () => step(() => history.redo()),
		getCanUndo: () => depth.get().undo > 0,
		getCanRedo: () => depth.get().redo > 0,
		markHistoryStoppingPoint(name?: string) {
			history.mark()
			if (++marks > marksKept && editor.isIn('select.idle')) {
				editor.clearHistory()
				depths.clear()
				marks = 0
			}
			const mark = markHistoryStoppingPoint.call(editor, name)
			lastDepth = history.position()
			depths.set(mark, lastDepth)
			return mark
		},
		bail() {
			bail.call(editor)
			dropStep(lastDepth)
			return editor
		},
		bailToMark(mark: string) {
			bailToMark.call(editor, mark)
			dropStep(depths.get(mark))
			return editor
		},
	} satisfies Partial<Editor>)

	return () => {
		stopDepth()
		stopFlush()
		stopRemembering()
	}
}
