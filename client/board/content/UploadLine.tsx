import type { Editor } from 'tldraw'
import { picturesOf } from '../../../shared/board/pictureAsset.ts'
import { usePictures } from '../../pictures/PicturesContext.ts'
import { useValue } from '../../sync/RoomContext.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ProgressLine } from '../../ui/ProgressLine.tsx'
import { noticeTexts } from './noticeTexts.ts'

/** What becomes of the pictures that were made on this device: how far they have come, and the way to take them back. */
export function UploadLine({ editor }: { editor: Editor }) {
	const pictures = usePictures()
	const texts = useTexts(noticeTexts).pictures
	const uploads = useValue(pictures.uploads)
	const refused = uploads.filter(({ is }) => is === 'refused')
	const open = uploads.filter(({ is }) => is !== 'refused')
	const giveUp = (names: readonly string[]) => {
		takeOffBoard(editor, names)
		for (const name of names) pictures.giveUp(name)
	}
	const namesOf = (some: typeof uploads) => some.map(({ name }) => name)
	if (uploads.length === 0) return null
	const isSending = open.some(({ is }) => is === 'sending')
	const part = open.reduce((sum, each) => sum + each.part, 0) / Math.max(1, open.length)
	const cancel = { label: texts.cancel, onCancel: () => giveUp(namesOf(open)) }
	return (
		<div className="board-uploads">
			{open.length > 0 && (
				<ProgressLine
					doing={
						isSending
							? texts.sending(open.length)
							: texts.waiting(
									open.length,
									open.every(({ isKept }) => isKept),
								)
					}
					part={part}
					cancel={cancel}
				/>
			)}
			{refused.length > 0 && (
				<Notice
					tone="bad"
					title={texts.refused(refused.length)}
					action={<Button onClick={() => giveUp(namesOf(refused))}>{texts.takeOff}</Button>}
				>
					{refused.some(({ failure }) => failure?.id === 'documentFull') ? texts.full : texts.notTaken}
				</Notice>
			)}
		</div>
	)
}

/** Removes what shows one of these pictures, on whatever board it lies. */
function takeOffBoard(editor: Editor, names: readonly string[]): void {
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
