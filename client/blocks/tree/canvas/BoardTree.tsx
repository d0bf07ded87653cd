import { useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { useEditor, useIsEditing, useValue as useSignal } from 'tldraw'
import { firstNodes } from '../../../../shared/registry/index.ts'
import { useShownElement } from '../../../navigation/navigation.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useTreeActions } from '../actions.ts'
import { useOrganisations, useOutline } from '../observe.ts'
import { changePersonal, personalOf, usePersonal } from '../personal.ts'
import { TreePicture } from './TreePicture.tsx'
import { leastWidth, type TreeShape } from './TreeShape.tsx'
import { useTreeHand } from './useTreeHand.ts'

/** The workshop's goals as they lie on the board. Says how large that is in board units whatever the zoom. */
export function BoardTree({
	shape,
	onDrawn,
}: {
	shape: TreeShape
	onDrawn: (size: { readonly w: number; readonly h: number }) => void
}) {
	const { treeId: tree, w } = shape.props
	const editor = useEditor()
	const room = useRoom()
	const outline = useOutline()
	const organisations = useOrganisations()
	const actions = useTreeActions(tree)
	const chosen = usePersonal(tree, (personal) => personal.chosen)
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

	const takeInHand = useTreeHand({ root, editor, shape: shape.id, tree, room, actions })
	const shown = useShownElement({ block: 'tree', id: tree })
	useEffect(() => {
		if (!shown) return
		changePersonal(tree, { chosen: shown.element })
		takeInHand()
		requestAnimationFrame(() =>
			root.current
				?.querySelector<HTMLElement>(`[data-element="${CSS.escape(shown.element)}"]`)
				?.focus({ preventScroll: true }),
		)
	}, [shown, tree, takeInHand])

	// Taken in hand by keyboard, it begins where one was last.
	useEffect(() => {
		const frame = root.current
		if (!isInHand || !frame || frame.contains(document.activeElement)) return
		const { chosen = '' } = personalOf(tree).get()
		const card =
			frame.querySelector<HTMLElement>(`[data-element="${CSS.escape(chosen)}"]`) ??
			frame.querySelector<HTMLElement>('[data-element]')
		card?.focus({ preventScroll: true })
	}, [isInHand, tree])

	const first = useMemo(() => firstNodes(outline)[0]?.goal.id, [outline])
	return (
		<div
			ref={root}
			className="tree-board"
			data-tree-shape={shape.id}
			data-live={isLive || undefined}
			data-in-hand={isInHand || undefined}
		>
			<TreePicture
				ref={picture}
				outline={outline}
				organisations={organisations}
				width={Math.max(leastWidth, w)}
				chosen={chosen}
				stop={isInHand ? (chosen ?? (first && `goal:${first}`)) : undefined}
				onAddTask={room.mayWrite ? actions.addTask : undefined}
				onAddGoal={room.mayWrite ? actions.add : undefined}
			/>
		</div>
	)
}
