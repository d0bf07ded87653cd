import type { Editor } from 'tldraw'
import type { Clock } from '../../../shared/lib/clock.ts'
import { mostSelected, type PresenceChannel, type Whereabouts } from '../../sync/presence.ts'

/** Milliseconds between two tellings, and how many people make it twice as long. */
const tellEvery = 100
const crowd = 50

/** Tells the others where this person's cursor is and what they have selected, as long as something changes. */
export function tellWhereabouts(editor: Editor, presence: PresenceChannel, clock: Clock): () => void {
	const { x, y } = editor.inputs.currentScreenPoint
	let hasMoved = false
	let cancel = () => {}
	const tell = () => {
		// On the screen, not on the page: there it also moves with the camera.
		const pointer = editor.inputs.currentScreenPoint
		hasMoved ||= pointer.x !== x || pointer.y !== y
		// The channel sends nothing if this says the same as before.
		if (hasMoved) presence.tell(whereaboutsIn(editor))
		const wait = presence.people.get().length > crowd ? 2 * tellEvery : tellEvery
		cancel = clock.after(wait, tell)
	}
	cancel = clock.after(tellEvery, tell)
	return () => {
		cancel()
		presence.tell({ c: undefined, p: undefined, s: undefined, e: undefined })
	}
}

function whereaboutsIn(editor: Editor): { [Key in keyof Whereabouts]: Whereabouts[Key] | undefined } {
	const { x, y } = editor.inputs.currentPagePoint
	const selected = editor.getSelectedShapeIds().slice(0, mostSelected)
	return {
		c: [Math.round(x), Math.round(y)],
		p: editor.getCurrentPageId(),
		s: selected.length > 0 ? selected : undefined,
	}
}
