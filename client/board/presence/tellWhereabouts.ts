import type { Editor } from 'tldraw'
import type { Clock } from '../../../shared/lib/clock.ts'
import type { PresenceChannel, Telling } from '../../sync/presence.ts'
import { mostSelected, tellEvery } from '../../sync/whereabouts.ts'
import type { Pointer } from './pointer.ts'

/** Milliseconds between two tellings at most while somebody points at something: all others look there. */
const tellPointerEvery = 200

/**
 * Tells the others where this person's cursor is, what they have selected and what they point at, as long as something
 * changes; the more people there are, the more seldom.
 */
export function tellWhereabouts(
	editor: Editor,
	presence: PresenceChannel,
	clock: Clock,
	pointer: Pick<Pointer, 'take'>,
	mayPoint: () => boolean,
): () => void {
	const { x, y } = editor.inputs.currentScreenPoint
	let hasMoved = false
	let cancel = () => {}
	const tell = () => {
		// On the screen, not on the page: there it also moves with the camera.
		const at = editor.inputs.currentScreenPoint
		hasMoved ||= at.x !== x || at.y !== y
		const way = pointer.take()
		const l = mayPoint() ? way : undefined
		// The channel sends nothing if this says the same as before.
		if (hasMoved) presence.tell({ ...whereaboutsIn(editor), l })
		else presence.tell({ l, p: l && editor.getCurrentPageId() })
		const wait = tellEvery(presence.people.get().length)
		cancel = clock.after(l ? Math.min(wait, tellPointerEvery) : wait, tell)
	}
	cancel = clock.after(tellEvery(0), tell)
	return () => {
		cancel()
		presence.tell({ c: undefined, p: undefined, s: undefined, e: undefined, l: undefined })
	}
}

function whereaboutsIn(editor: Editor): Telling {
	const { x, y } = editor.inputs.currentPagePoint
	const selected = editor.getSelectedShapeIds().slice(0, mostSelected)
	return {
		c: [Math.round(x), Math.round(y)],
		p: editor.getCurrentPageId(),
		s: selected.length > 0 ? selected : undefined,
	}
}
