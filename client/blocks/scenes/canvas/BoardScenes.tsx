import { useEffect, useLayoutEffect, useRef } from 'react'
import { useEditor, useIsEditing, useValue as useSignal } from 'tldraw'
import { readPlayElement, sceneElement } from '../../../../shared/blocks/scenes/index.ts'
import { useShownElement } from '../../../navigation/navigation.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
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
	const arrived = useShownElement({ block: 'scenes', id })
	useEffect(() => {
		if (!arrived) return
		changePersonal(id, { chosen: arrived.element })
		takeInHand()
		requestAnimationFrame(() => partOf(root.current, arrived.element)?.focus({ preventScroll: true }))
	}, [arrived, id, takeInHand])

	// Taken in hand by keyboard, it begins where one was last.
	useEffect(() => {
		const frame = root.current
		if (!isInHand || !frame || frame.contains(document.activeElement)) return
		const { chosen = '' } = personalOf(id).get()
		const part = partOf(frame, chosen) ?? frame.querySelector<HTMLElement>('[data-element]')
		part?.focus({ preventScroll: true })
	}, [isInHand, id])

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
				chosen={chosen}
				stop={isInHand ? (chosen ?? (first && sceneElement(first.id))) : undefined}
			/>
		</div>
	)
}

const partOf = (frame: HTMLElement | null, element: string) =>
	frame?.querySelector<HTMLElement>(`[data-element="${CSS.escape(element)}"]`)
