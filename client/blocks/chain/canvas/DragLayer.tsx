import { type Box, chainMeasures } from '../../../../shared/blocks/chain/index.ts'
import { useValue } from '../../../sync/RoomContext.ts'
import type { Value } from '../../../sync/value.ts'
import { bands, type ChainScene, elementBox } from '../drawing/scene.ts'
import { stateSceneOf } from './dropPlace.ts'
import { placed } from './StepBox.tsx'
import type { Drag } from './useChainPointer.ts'

/** What is in somebody's hand, and where it would come. Only this is drawn again while it moves. */
export function DragLayer({ drag: value, scene }: { drag: Value<Drag | undefined>; scene: ChainScene }) {
	const drag = useValue(value)
	if (!drag) return null
	const box = elementBox(scene, drag.element)
	const { step, lane, by } = drag
	const head = lane && stateSceneOf(scene, lane.state)
	return (
		<div className="chain-drag" aria-hidden="true">
			{step && <div className="chain-drop" style={placed(step.field)} />}
			{step?.before !== undefined && <Mark scene={scene} before={step.before} field={step.field} />}
			{lane && head && (
				<div className="chain-drop-line" style={{ left: 0, top: lane.at - 2, width: scene.width, height: 4 }} />
			)}
			{box && !drag.element.startsWith('lane:') && (
				<div className="chain-ghost" style={placed({ ...box, x: box.x + by.x, y: box.y + by.y })} />
			)}
			{box && drag.element.startsWith('lane:') && (
				<div
					className="chain-ghost"
					style={placed({ ...box, w: chainMeasures.head, y: Math.max(box.y + by.y, bands.title) })}
				/>
			)}
		</div>
	)
}

/** The line in the lit field, at the left of the step in whose place the dragged one would come. */
function Mark({ scene, before, field }: { scene: ChainScene; before: string; field: Box }) {
	const box = elementBox(scene, `step:${before}`)
	const mark = box && { x: Math.max(box.x - 8, field.x), y: field.y, w: 4, h: field.h }
	return mark && <div className="chain-drop-line" style={placed(mark)} />
}
