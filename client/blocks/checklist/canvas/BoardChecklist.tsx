import { useEffect, useLayoutEffect, useRef } from 'react'
import { useEditor, useIsEditing, useValue as useSignal } from 'tldraw'
import { askedIn, findItem, itemElement, itemOf } from '../../../../shared/blocks/checklist/index.ts'
import { useShownElement } from '../../../navigation/navigation.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useHand } from '../../useHand.ts'
import { useChecklistActions } from '../actions.ts'
import { useList } from '../observe.ts'
import { changePersonal, personalOf, showDetails, usePersonal } from '../personal.ts'
import { ChecklistPicture } from './ChecklistPicture.tsx'
import type { ChecklistShape } from './ChecklistShape.tsx'

/** The questions as they lie on the board. Says how large that is in board units whatever the zoom. */
export function BoardChecklist({
	shape,
	onDrawn,
}: {
	shape: ChecklistShape
	onDrawn: (size: { readonly w: number; readonly h: number }) => void
}) {
	const { checklistId: checklist, w } = shape.props
	const editor = useEditor()
	const room = useRoom()
	const list = useList(checklist)
	const actions = useChecklistActions(checklist)
	const chosen = usePersonal(checklist, (personal) => personal.chosen)
	const isInHand = useIsEditing(shape.id)
	const isLive = useSignal('live', () => editor.isIn('select'), [editor])
	const root = useRef<HTMLDivElement>(null)
	const picture = useRef<HTMLElement>(null)
	const tell = useRef(onDrawn)
	tell.current = onDrawn

	useLayoutEffect(() => {
		const element = picture.current
		if (!element) return
		// A culled shape is not laid out: nothing was learnt then.
		const measure = () => element.offsetHeight > 0 && tell.current({ w: element.offsetWidth, h: element.offsetHeight })
		measure()
		const observer = new ResizeObserver(measure)
		observer.observe(element)
		return () => observer.disconnect()
	}, [])

	const takeInHand = useHand({
		...{ root, editor, room, shape: shape.id, block: checklist },
		onChoose: (element) => changePersonal(checklist, { chosen: element }),
		onOpen: (element, writes) => showDetails(checklist, element, writes),
		onKey({ key, altKey }, element, { focusBeside }) {
			const item = itemOf(element)
			const state = list.states[Number(key) - 1]
			if (item === undefined || altKey || !room.mayWrite) return false
			if (state) actions.setState(item, state.id)
			else if ((key === 'Delete' || key === 'Backspace') && findItem(room.doc, checklist, item)?.own) {
				focusBeside()
				actions.remove(item)
			} else return key === 'Delete' || key === 'Backspace'
			return true
		},
	})
	const shown = useShownElement({ block: 'checklist', id: checklist })
	useEffect(() => {
		if (!shown) return
		changePersonal(checklist, { chosen: shown.element })
		takeInHand()
		requestAnimationFrame(() =>
			root.current
				?.querySelector<HTMLElement>(`[data-element="${CSS.escape(shown.element)}"]`)
				?.focus({ preventScroll: true }),
		)
	}, [shown, checklist, takeInHand])

	// Taken in hand by keyboard, it begins where one was last.
	useEffect(() => {
		const frame = root.current
		if (!isInHand || !frame || frame.contains(document.activeElement)) return
		const { chosen = '' } = personalOf(checklist).get()
		const card =
			frame.querySelector<HTMLElement>(`[data-element="${CSS.escape(chosen)}"]`) ??
			frame.querySelector<HTMLElement>('[data-element]')
		card?.focus({ preventScroll: true })
	}, [isInHand, checklist])

	const [first] = askedIn(list.sections)
	return (
		<div
			ref={root}
			className="checklist-board"
			data-checklist-shape={shape.id}
			data-live={isLive || undefined}
			data-in-hand={isInHand || undefined}
		>
			<ChecklistPicture
				ref={picture}
				list={list}
				width={w}
				chosen={chosen}
				stop={isInHand ? (chosen ?? (first && itemElement(first.id))) : undefined}
			/>
		</div>
	)
}
