import { useRef } from 'react'
import { useEditor, useIsEditing, useValue as useSignal } from 'tldraw'
import { readPlayElement, sceneElement } from '../../../../shared/blocks/scenes/index.ts'
import { useNowOf } from '../../../agenda/now.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useDrawnSize } from '../../useDrawnSize.ts'
import { useElementFocus } from '../../useElementFocus.ts'
import { useHand } from '../../useHand.ts'
import { usePlayActions } from '../actions.ts'
import { usePlay, useSaid } from '../observe.ts'
import { changePersonal, personalOf, showDetails, usePersonal } from '../personal.ts'
import { ScenesPicture } from './ScenesPicture.tsx'
import type { ScenesShape } from './ScenesShape.tsx'

/** A play as it lies on the board. Says how large that is in board units whatever the zoom. */
export function BoardScenes({
	shape,
	onDrawn,
}: {
	shape: ScenesShape
	onDrawn: (size: { readonly w: number; readonly h: number }) => void
}) {
	const { playId: id, w } = shape.props
	const editor = useEditor()
	const room = useRoom()
	const shown = usePlay(id)
	const said = useSaid(id)
	const actions = usePlayActions(id)
	const chosen = usePersonal(id, (personal) => personal.chosen)
	const isInHand = useIsEditing(shape.id)
	const isLive = useSignal('live', () => editor.isIn('select'), [editor])
	const root = useRef<HTMLDivElement>(null)
	const picture = useRef<HTMLElement>(null)
	useDrawnSize(picture, onDrawn)

	const takeInHand = useHand({
		...{ root, editor, room, shape: shape.id, block: id },
		onChoose: (element) => changePersonal(id, { chosen: element }),
		onOpen: (element, writes) => showDetails(id, element, writes),
		onKey({ key, altKey }, element, { focusBeside, letGo }) {
			const found = readPlayElement(element)
			if (!found || !room.mayWrite) return false
			const by = ({ ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 } as const)[key]
			if (by !== undefined && altKey) {
				if (found.what === 'scene') actions.shiftScene(found.id, by)
				else actions.shiftPart(found.id, by)
				return true
			}
			if (key === 'Insert' || key === '+') {
				letGo()
				if (found.what === 'scene') actions.addScene({}, found.id)
				else actions.addPart({ group: groupOf(found.id) ?? 'acting' })
				return true
			}
			if (key !== 'Delete' && key !== 'Backspace') return false
			focusBeside()
			if (found.what === 'scene') actions.removeScene(found.id)
			else actions.removePart(found.id)
			return true
		},
	})
	const groupOf = (part: string) => shown.play?.parts.find((each) => each.id === part)?.group
	useElementFocus({
		...{ root, block: 'scenes', id, isInHand, takeInHand },
		last: () => personalOf(id).get().chosen,
		onChoose: (element) => changePersonal(id, { chosen: element }),
	})

	const running = useNowOf(({ playing }) =>
		playing?.play === id && playing.phase === 'scene' ? playing.scene?.id : undefined,
	)
	const [first] = shown.play?.scenes ?? []
	return (
		<div
			ref={root}
			className="scenes-board"
			data-scenes-shape={shape.id}
			data-live={isLive || undefined}
			data-in-hand={isInHand || undefined}
		>
			<ScenesPicture
				ref={picture}
				shown={shown}
				said={said}
				width={w}
				running={running}
				chosen={chosen}
				stop={isInHand ? (chosen ?? (first && sceneElement(first.id))) : undefined}
			/>
		</div>
	)
}
