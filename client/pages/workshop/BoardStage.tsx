import { ChainShapeUtil } from '../../blocks/chain/canvas/ChainShape.tsx'
import { useMethods } from '../../blocks/MethodsContext.ts'
import { MapShapeUtil } from '../../blocks/map/canvas/MapShape.tsx'
import { PollShapeUtil } from '../../blocks/poll/PollShape.tsx'
import { TableShapeUtil } from '../../blocks/table/TableShape.tsx'
import { Board } from '../../board/Board.tsx'
import type { Wall } from '../../board/useWall.ts'
import { useTexts } from '../../texts/texts.ts'
import type { MenuItem } from '../../ui/Menu.tsx'
import { workshopTexts } from './texts.ts'

/** The shapes that building blocks bring to the canvas. */
const blockShapes = [ChainShapeUtil, MapShapeUtil, PollShapeUtil, TableShapeUtil]

/** The canvas with everything that can lie on it; loads tldraw. */
export function BoardStage({
	board,
	onBoard,
	onAddMethod,
}: {
	board: string
	onBoard: (id: string) => void
	/** absent for those who do not arrange the workshop */
	onAddMethod: (() => void) | undefined
}) {
	const { nav } = useTexts(workshopTexts)
	const offers: MenuItem[] = onAddMethod ? [{ label: nav.addMethod, icon: 'stage', onSelect: onAddMethod }] : []
	return <Board findMethod={useMethods()} page={board} onPage={onBoard} shapeUtils={blockShapes} offers={offers} />
}

/** The same board on a wall: to be looked at. */
export function WallStage({ board, wall, onBoard }: { board: string; wall: Wall; onBoard: (id: string) => void }) {
	return <Board findMethod={useMethods()} page={board} onPage={onBoard} shapeUtils={blockShapes} wall={wall} />
}
