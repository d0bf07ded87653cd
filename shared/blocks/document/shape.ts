/** How a document lies on a board: as one tldraw shape that only refers to it. What it says stands in `documents`. */
export const documentShapeType = 'text-document'

export interface DocumentShapeProps {
	/** width in board units */
	w: number
	/** height in board units, until it is drawn: then it is what the document needs */
	h: number
	documentId: string
}

/** As wide as a page of A4 at 11 points. */
export const newDocumentProps = (documentId: string): DocumentShapeProps => ({ w: 794, h: 1123, documentId })
