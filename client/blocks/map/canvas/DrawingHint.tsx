import { type RelationKind, relationKinds } from '../../../../shared/registry/index.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { nameIn } from '../editor/drawRelation.ts'
import { usePicture } from '../observe.ts'
import { changePersonal, type Personal, usePersonal } from '../personal.ts'
import { mapTexts } from '../texts.ts'

const drawingIn = (personal: Personal) => personal.drawing
const penIn = (personal: Personal) => personal.pen

/** While a relation is being drawn: of which kind it will be, and what to do next. */
export function DrawingHint({ mapId }: { mapId: string }) {
	const { doc } = useRoom()
	const texts = useTexts(mapTexts)
	const locale = useLocale()
	const drawing = usePersonal(mapId, drawingIn)
	const pen = usePersonal(mapId, penIn)
	const { nodes } = usePicture(doc, mapId)
	if (!drawing) return null
	return (
		<div className="board-float map-hint">
			<select
				aria-label={texts.relationKind}
				value={pen}
				onChange={({ target }) => changePersonal(mapId, { pen: target.value as RelationKind })}
			>
				{(Object.keys(relationKinds) as RelationKind[]).map((kind) => (
					<option key={kind} value={kind}>
						{relationKinds[kind][locale]}
					</option>
				))}
			</select>
			<p role="status">
				{drawing.from === undefined ? texts.drawFirst : texts.drawSecond(nameIn(nodes, drawing.from))}
			</p>
			<Button size="small" onClick={() => changePersonal(mapId, { drawing: undefined })}>
				{texts.endDrawing}
			</Button>
		</div>
	)
}
