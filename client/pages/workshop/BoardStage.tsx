import { MapShapeUtil } from '../../blocks/map/canvas/MapShape.tsx'
import { TableShapeUtil } from '../../blocks/table/TableShape.tsx'
import { Board } from '../../board/Board.tsx'

/** The shapes that building blocks bring to the canvas. */
const blockShapes = [MapShapeUtil, TableShapeUtil]

/** The canvas with everything that can lie on it; loads tldraw. */
export function BoardStage({ board, onBoard }: { board: string; onBoard: (id: string) => void }) {
	return <Board page={board} onPage={onBoard} shapeUtils={blockShapes} />
}
