import type { Editor } from 'tldraw'
import { picturesOf } from '../../../shared/board/pictureAsset.ts'

/** Removes what shows one of these pictures, on whatever board it lies. */
export function takeOffBoard(editor: Editor, names: readonly string[]): void {
	const assets = new Set<string>(
		editor
			.getAssets()
			.filter((asset) => names.includes(picturesOf({ ...asset }).print ?? ''))
			.map(({ id }) => id),
	)
	const shapes = editor.store
		.allRecords()
		.filter((record) => record.typeName === 'shape')
		.filter(({ props }) => 'assetId' in props && assets.has(String(props.assetId)))
	if (shapes.length === 0) return
	editor.markHistoryStoppingPoint('takeOff')
	editor.deleteShapes(shapes.map(({ id }) => id))
}
