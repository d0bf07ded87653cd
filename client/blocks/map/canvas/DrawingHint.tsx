import { useRoom } from '../../../sync/RoomContext.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { nameIn } from '../editor/drawRelation.ts'
import { usePicture } from '../observe.ts'
import { changePersonal, type Personal, usePersonal } from '../personal.ts'
import { mapTexts } from '../texts.ts'

const drawingIn = (personal: Personal) => personal.drawing

/** While a relation is being drawn: what to choose next. */
export function DrawingHint({ mapId }: { mapId: string }) {
	const { doc } = useRoom()
	const texts = useTexts(mapTexts)
	const drawing = usePersonal(mapId, drawingIn)
	const { nodes } = usePicture(doc, mapId)
	if (!drawing) return null
	return (
		<p className="board-float map-hint" role="status">
			{drawing.from === undefined ? texts.drawFirst : texts.drawSecond(nameIn(nodes, drawing.from))}
			<Button size="small" onClick={() => changePersonal(mapId, { drawing: undefined })}>
				{texts.cancel}
			</Button>
		</p>
	)
}
