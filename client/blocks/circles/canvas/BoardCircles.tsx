import { Suspense, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useEditor, useIsEditing, useValue as useSignal } from 'tldraw'
import { layoutOf } from '../../../../shared/blocks/circles/index.ts'
import { useToday } from '../../../days/days.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useElementFocus } from '../../useElementFocus.ts'
import { useCirclesActions } from '../actions.ts'
import { GroupDialog } from '../GroupDialog.tsx'
import { areasIn, useNetwork } from '../observe.ts'
import { changePersonal, personalOf, usePersonal } from '../personal.ts'
import { CirclesPicture } from './CirclesPicture.tsx'
import type { CirclesShape } from './CirclesShape.tsx'
import { Dragged } from './Dragged.tsx'
import { useCirclesHand } from './useCirclesHand.ts'

/** The groups as they lie on the board. Says how large that is in board units. */
export function BoardCircles({
	shape,
	onDrawn,
}: {
	shape: CirclesShape
	onDrawn: (size: { readonly w: number; readonly h: number }) => void
}) {
	const { circlesId: circles, w: width } = shape.props
	const editor = useEditor()
	const room = useRoom()
	const network = useNetwork(circles)
	const layout = useMemo(() => layoutOf(network.form, areasIn(network), width), [network, width])
	const actions = useCirclesActions(circles)
	const chosen = usePersonal(circles, (personal) => personal.chosen)
	const place = usePersonal(circles, (personal) => personal.place)
	const over = usePersonal(circles, (personal) => personal.drag?.over)
	const isInHand = useIsEditing(shape.id)
	const isLive = useSignal('live', () => editor.isIn('select'), [editor])
	const today = useToday()
	const [isAdding, setAdding] = useState(false)
	const root = useRef<HTMLDivElement>(null)
	const tell = useRef(onDrawn)
	tell.current = onDrawn
	useLayoutEffect(() => {
		tell.current({ w: layout.w, h: layout.h })
	}, [layout.w, layout.h])

	const takeInHand = useCirclesHand({ root, editor, shape: shape.id, circles, room, actions, layout })
	useElementFocus({
		...{ root, block: 'circles', id: circles, isInHand, takeInHand },
		last: () => personalOf(circles).get().chosen,
		onChoose: (element) => changePersonal(circles, { chosen: element }),
	})

	const first = layout.areas.find(({ group }) => group)?.key
	return (
		<div
			ref={root}
			className="circles-board"
			data-circles-shape={shape.id}
			data-live={isLive || undefined}
			data-in-hand={isInHand || undefined}
		>
			<CirclesPicture
				network={network}
				layout={layout}
				today={today}
				chosen={chosen}
				over={over}
				stop={isInHand ? (place ?? first) : undefined}
				onAdd={room.mayWrite ? () => setAdding(true) : undefined}
			/>
			<Dragged circles={circles} network={network} actions={actions} />
			<Suspense>
				{isAdding && <GroupDialog actors={network.actors} groups={network.groups} onClose={() => setAdding(false)} />}
			</Suspense>
		</div>
	)
}
