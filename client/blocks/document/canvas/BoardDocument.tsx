import { useRef } from 'react'
import { useEditor, useIsEditing, useValue as useSignal } from 'tldraw'
import { titleElement } from '../../../../shared/blocks/document/index.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useDrawnSize } from '../../useDrawnSize.ts'
import { useElementFocus } from '../../useElementFocus.ts'
import { useHand } from '../../useHand.ts'
import { usePaper } from '../observe.ts'
import { changePersonal, personalOf, usePersonal } from '../personal.ts'
import { DocumentPicture } from './DocumentPicture.tsx'
import type { DocumentShape } from './DocumentShape.tsx'

/** A document as it lies on the board; what is pressed there opens to be written in. Says how high it is in board units. */
export function BoardDocument({ shape, onDrawn }: { shape: DocumentShape; onDrawn: (height: number) => void }) {
	const { documentId: id, w } = shape.props
	const editor = useEditor()
	const room = useRoom()
	const paper = usePaper(id)
	const chosen = usePersonal(id, (personal) => personal.chosen)
	const isInHand = useIsEditing(shape.id)
	const isLive = useSignal('live', () => editor.isIn('select'), [editor])
	const root = useRef<HTMLDivElement>(null)
	const picture = useRef<HTMLElement>(null)
	useDrawnSize(picture, ({ h }) => onDrawn(h))
	const onChoose = (element: string) => changePersonal(id, { chosen: element })
	const takeInHand = useHand({
		...{ root, editor, room, shape: shape.id, block: id, onChoose },
		onOpen: (element) => {
			if (!room.mayWrite) return
			// What is in hand draws the focus back to the canvas; the form is to have it.
			editor.setCurrentTool('select.idle')
			changePersonal(id, { chosen: element, open: element })
		},
		onKey: () => false,
	})
	useElementFocus({
		...{ root, block: 'document', id, isInHand, takeInHand, onChoose },
		last: () => personalOf(id).get().chosen,
	})
	return (
		<div
			ref={root}
			className="document-board"
			data-document-shape={shape.id}
			data-live={isLive || undefined}
			data-in-hand={isInHand || undefined}
		>
			<DocumentPicture
				ref={picture}
				title={paper?.title ?? ''}
				parts={paper?.parts ?? []}
				width={w}
				chosen={chosen}
				stop={isInHand ? (chosen ?? titleElement) : undefined}
			/>
		</div>
	)
}
