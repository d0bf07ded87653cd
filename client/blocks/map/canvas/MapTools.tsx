import { useEditor, useValue as useTldrawValue } from 'tldraw'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { Icon, type IconName } from '../../../ui/icon.tsx'
import { arrange } from '../arrange.ts'
import { nameIn } from '../editor/drawRelation.ts'
import { changePersonal, type Personal, readElement, usePersonal } from '../personal.ts'
import { mapTexts } from '../texts.ts'
import { useShownPicture } from '../useShownPicture.ts'
import { onGrid } from './dragNode.ts'
import type { MapShape } from './MapShape.tsx'

const drawingIn = (personal: Personal) => personal.drawing
const chosenIn = (personal: Personal) => personal.chosen

/** What one can do with a map on the board; while a relation is being drawn, what to choose next. */
export function MapTools({ mapId, shape, onBegin }: { mapId: string; shape: MapShape; onBegin: () => void }) {
	const editor = useEditor()
	const room = useRoom()
	const texts = useTexts(mapTexts)
	const drawing = usePersonal(mapId, drawingIn)
	const chosen = usePersonal(mapId, chosenIn)
	const picture = useShownPicture(room.doc, mapId)
	const isLocked = useTldrawValue('locked map', () => editor.getShape(shape.id)?.isLocked ?? false, [editor, shape.id])
	if (isLocked) return null

	const addActor = () => {
		const middle = editor.getPointInShapeSpace(shape.id, editor.getViewportPageBounds().center)
		changePersonal(mapId, { dialog: { kind: 'newActor', at: onGrid(middle) } })
	}
	const draw = () => {
		const place = readElement(chosen)
		editor.setCurrentTool('select')
		changePersonal(mapId, {
			drawing: drawing ? undefined : { from: place?.what === 'actor' ? place.id : undefined },
		})
		onBegin()
	}
	return (
		<>
			<div className="board-float map-tools" role="toolbar" aria-label={texts.tools}>
				<Tool icon="addPerson" label={texts.actor} onClick={addActor} />
				<Tool icon="link" label={texts.relation} isOn={drawing !== undefined} onClick={draw} />
				<Tool icon="map" label={texts.arrange} onClick={() => arrange(room, mapId, picture)} />
			</div>
			{drawing && (
				<p className="board-float map-hint" role="status">
					{drawing.from === undefined ? texts.drawFirst : texts.drawSecond(nameIn(picture.nodes, drawing.from))}
					<Button size="small" onClick={() => changePersonal(mapId, { drawing: undefined })}>
						{texts.cancel}
					</Button>
				</p>
			)}
		</>
	)
}

function Tool({ icon, label, isOn, onClick }: { icon: IconName; label: string; isOn?: boolean; onClick: () => void }) {
	return (
		<button type="button" className="board-tool" aria-pressed={isOn} onClick={onClick}>
			<Icon name={icon} />
			{label}
		</button>
	)
}
