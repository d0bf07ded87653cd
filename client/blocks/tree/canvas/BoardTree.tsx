import { useMemo, useRef } from 'react'
import { useEditor, useIsEditing, useValue as useSignal } from 'tldraw'
import { firstNodes } from '../../../../shared/registry/index.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useDrawnSize } from '../../useDrawnSize.ts'
import { useElementFocus } from '../../useElementFocus.ts'
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
	useDrawnSize(picture, onDrawn)

	const takeInHand = useTreeHand({ root, editor, shape: shape.id, tree, room, actions })
	useElementFocus({
		...{ root, block: 'tree', id: tree, isInHand, takeInHand },
		last: () => personalOf(tree).get().chosen,
		onChoose: (element) => changePersonal(tree, { chosen: element }),
	})

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
