import { type Editor, useValue } from 'tldraw'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Tooltip } from '../../ui/Tooltip.tsx'
import { calmly, showAll } from '../canvas/camera.ts'
import { toolTexts } from './texts.ts'

/** Undo and redo, for those who may write, and the size of the view. */
export function ZoomBar({ editor, mayWrite }: { editor: Editor; mayWrite: boolean }) {
	const { view } = useTexts(toolTexts)
	const zoom = useValue('zoom', () => Math.round(editor.getZoomLevel() * 100), [editor])
	const canUndo = useValue('can undo', () => editor.getCanUndo(), [editor])
	const canRedo = useValue('can redo', () => editor.getCanRedo(), [editor])
	return (
		<fieldset className="board-float board-zoom">
			<legend className="board-unseen">{view.label}</legend>
			{mayWrite && (
				<>
					<Tooltip label={view.undo} keys={view.undoKeys}>
						<Button kind="icon" icon="undo" aria-label={view.undo} disabled={!canUndo} onClick={() => editor.undo()} />
					</Tooltip>
					<Tooltip label={view.redo} keys={view.redoKeys}>
						<Button kind="icon" icon="redo" aria-label={view.redo} disabled={!canRedo} onClick={() => editor.redo()} />
					</Tooltip>
					<span className="board-divider" />
				</>
			)}
			<Tooltip label={view.smaller}>
				<Button
					kind="icon"
					icon="minus"
					aria-label={view.smaller}
					onClick={() => editor.zoomOut(undefined, calmly(editor))}
				/>
			</Tooltip>
			<Tooltip label={view.fullSize} keys="⇧0">
				<button
					type="button"
					className="board-percent"
					aria-label={`${zoom} %. ${view.fullSize}`}
					onClick={() => editor.resetZoom(undefined, calmly(editor))}
				>
					{`${zoom} %`}
				</button>
			</Tooltip>
			<Tooltip label={view.larger}>
				<Button
					kind="icon"
					icon="plus"
					aria-label={view.larger}
					onClick={() => editor.zoomIn(undefined, calmly(editor))}
				/>
			</Tooltip>
			<Tooltip label={view.all} keys="⇧1">
				<Button kind="icon" icon="fit" aria-label={view.all} onClick={() => showAll(editor)} />
			</Tooltip>
		</fieldset>
	)
}
