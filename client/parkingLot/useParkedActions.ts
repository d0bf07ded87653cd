import { type RefObject, useLayoutEffect, useMemo, useRef } from 'react'
import { change } from '../../shared/lib/change.ts'
import {
	findParked,
	listParked,
	moveParked,
	park,
	parkedAsTask,
	removeParked,
	setParkedDone,
} from '../../shared/parkingLot/index.ts'
import { type Removed, useRemoved } from '../listEditing/useRemoved.ts'
import { useRoom } from '../sync/RoomContext.ts'
import { trashedNow } from '../sync/trashedNow.ts'
import { useTexts } from '../texts/texts.ts'
import { parkedTexts } from './texts.ts'

/** What can be done with topics; each is one step of undo. */
export interface ParkedActions {
	add(texts: readonly string[]): void
	/** past its neighbour among those that are open */
	move(id: string, by: 1 | -1): void
	setDone(id: string, done: boolean): void
	asTask(id: string): void
	remove(id: string): void
}

/** The parts of a line that can hold the focus. */
export type ParkedPart = 'text' | 'menu'

/**
 * The actions, with what they leave behind on the page: the focus stays with a line that moves and goes to its neighbour
 * when it leaves; what was removed last can be brought back for as long as one step of undo does exactly that.
 */
export function useParkedActions(page: RefObject<HTMLElement | null>): {
	actions: ParkedActions
	/** keeps the focus on this part of the line that is about to move */
	keepFocus: (id: string, part: ParkedPart) => void
	removed: Removed
} {
	const { doc, history, presence } = useRoom()
	const focus = useRef<{ id: string; part: ParkedPart }>(undefined)
	const texts = useTexts(parkedTexts)
	const removed = useRemoved(history)
	const { tell } = removed

	useLayoutEffect(() => {
		if (!focus.current) return
		const { id, part } = focus.current
		focus.current = undefined
		page.current?.querySelector<HTMLElement>(`[data-parked="${CSS.escape(id)}"] [data-part="${part}"]`)?.focus()
	})

	const actions = useMemo<ParkedActions>(() => {
		const step = (work: () => void) => history.step(() => change(doc, work))
		const open = () => listParked(doc).filter(({ done }) => !done)
		const leave = (id: string) => {
			const ids = open().map((each) => each.id)
			const at = ids.indexOf(id)
			const neighbour = ids[at + 1] ?? ids[at - 1]
			if (at >= 0 && neighbour !== undefined) focus.current = { id: neighbour, part: 'menu' }
		}
		return {
			add: (texts) =>
				step(() => {
					for (const text of texts) park(doc, { text })
				}),
			move(id, by) {
				const ids = open().map((each) => each.id)
				const at = ids.indexOf(id)
				const next = ids[at + by]
				if (at < 0 || next === undefined) return
				focus.current ??= { id, part: 'text' }
				step(() => moveParked(doc, id, by < 0 ? next : ids[at + 2]))
			},
			setDone(id, done) {
				if (done) leave(id)
				step(() => setParkedDone(doc, id, done))
			},
			asTask(id) {
				leave(id)
				step(() => parkedAsTask(doc, id))
			},
			remove(id) {
				const text = findParked(doc, id)?.text ?? ''
				leave(id)
				step(() => removeParked(doc, id, trashedNow(presence)))
				tell(texts.removed(text), () => {
					focus.current = { id, part: 'text' }
				})
			},
		}
	}, [doc, history, presence, tell, texts])

	return {
		actions,
		keepFocus: (id: string, part: ParkedPart) => {
			focus.current = { id, part }
		},
		removed,
	}
}
