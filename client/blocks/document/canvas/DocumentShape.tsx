import { createShapePropsMigrationSequence, type RecordProps, T, type TLBaseShape } from 'tldraw'
import {
	type DocumentShapeProps,
	documentShapeType,
	newDocumentProps,
} from '../../../../shared/blocks/document/shape.ts'
import type { LookedAtFirst } from '../../../board/canvas/camera.ts'
import { drawnHere } from '../../../board/canvas/services.ts'
import { late } from '../../../ui/late.ts'
import { BlockShapeUtil } from '../../BlockShapeUtil.tsx'

export type DocumentShape = TLBaseShape<typeof documentShapeType, DocumentShapeProps>

/** How high each document is drawn here, in board units. */
export const heightIn = drawnHere<number>('document height')

export const lateDocumentDrawing = late(() => import('./drawing.tsx').then((module) => module.documentDrawing))

/** A document as a page on the board. */
export class DocumentShapeUtil extends BlockShapeUtil<DocumentShape> implements LookedAtFirst {
	static override type = documentShapeType
	static override props: RecordProps<DocumentShape> = {
		w: T.positiveNumber,
		h: T.positiveNumber,
		documentId: T.string,
	}
	static override migrations = createShapePropsMigrationSequence({ sequence: [] })

	override readonly drawing = lateDocumentDrawing
	override readonly className = 'document-shape'
	override readonly minWidth = 480
	/** where its smallest letters, those of 14, are 11 pixels high */
	readonly legibleFrom = 11 / 14

	override getDefaultProps() {
		return newDocumentProps('')
	}

	protected override drawnSize({ id, props }: DocumentShape) {
		return { w: props.w, h: heightIn(this.editor, id).get() ?? props.h }
	}
}
