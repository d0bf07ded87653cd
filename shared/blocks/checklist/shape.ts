/** How a checklist lies on a board: as one tldraw shape that only refers to it. The data stand in `checklists`. */
export const checklistShapeType = 'checklist'

export interface ChecklistShapeProps {
	/** width in board units */
	w: number
	/** height in board units, until it is drawn: then it is what the questions need */
	h: number
	checklistId: string
}

export const newChecklistProps = (checklistId: string): ChecklistShapeProps => ({ w: 1200, h: 720, checklistId })
