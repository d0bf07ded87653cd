import { useRef } from 'react'
import { useEditor, useIsEditing, useValue as useSignal } from 'tldraw'
import { askedIn, findItem, itemElement, itemOf } from '../../../../shared/blocks/checklist/index.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useDrawnSize } from '../../useDrawnSize.ts'
import { useElementFocus } from '../../useElementFocus.ts'
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
	useDrawnSize(picture, onDrawn)

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
	useElementFocus({
		...{ root, block: 'checklist', id: checklist, isInHand, takeInHand },
		last: () => personalOf(checklist).get().chosen,
		onChoose: (element) => changePersonal(checklist, { chosen: element }),
	})

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
