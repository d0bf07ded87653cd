import { ChainShapeUtil, lateChainDrawing } from '../../blocks/chain/canvas/ChainShape.tsx'
import { ChecklistShapeUtil, lateChecklistDrawing } from '../../blocks/checklist/canvas/ChecklistShape.tsx'
import { CirclesShapeUtil, lateCirclesDrawing } from '../../blocks/circles/canvas/CirclesShape.tsx'
import { DocumentShapeUtil, lateDocumentDrawing } from '../../blocks/document/canvas/DocumentShape.tsx'
import { useMethods } from '../../blocks/MethodsContext.ts'
import { lateMapDrawing, MapShapeUtil } from '../../blocks/map/canvas/MapShape.tsx'
import { latePollDrawing, PollShapeUtil } from '../../blocks/poll/PollShape.tsx'
import { lateRulebookDrawing, RulebookShapeUtil } from '../../blocks/rulebook/RulebookShape.tsx'
import { lateScenesDrawing, ScenesShapeUtil } from '../../blocks/scenes/canvas/ScenesShape.tsx'
import { lateTableDrawing, TableShapeUtil } from '../../blocks/table/TableShape.tsx'
import { lateTreeDrawing, TreeShapeUtil } from '../../blocks/tree/canvas/TreeShape.tsx'
import { Board } from '../../board/Board.tsx'
import { fetchIncoming } from '../../board/content/incoming.ts'
import { fetchQuestions } from '../../board/content/Notices.tsx'
import type { Wall } from '../../board/useWall.ts'
import type { MenuItem } from '../../ui/Menu.tsx'
import { lateMethods } from './lateMethods.ts'

/** The shapes that building blocks bring to the canvas. */
export const blockShapes = [
	ChainShapeUtil.configure({ methods: lateMethods.chain }),
	ChecklistShapeUtil.configure({ methods: lateMethods.checklist }),
	CirclesShapeUtil.configure({ methods: lateMethods.circles }),
	DocumentShapeUtil.configure({ methods: lateMethods.document }),
	MapShapeUtil.configure({ methods: lateMethods.map }),
	PollShapeUtil.configure({ methods: lateMethods.poll }),
	RulebookShapeUtil.configure({ methods: lateMethods.rulebook }),
	ScenesShapeUtil.configure({ methods: lateMethods.scenes }),
	TableShapeUtil.configure({ methods: lateMethods.table }),
	TreeShapeUtil.configure({ methods: lateMethods.tree }),
]

/** What draws the blocks and takes things in from outside, for later. */
export function fetchRest() {
	fetchIncoming()
	fetchQuestions()
	const drawings = [
		lateChainDrawing,
		lateChecklistDrawing,
		lateCirclesDrawing,
		lateDocumentDrawing,
		lateMapDrawing,
		latePollDrawing,
		lateRulebookDrawing,
		lateScenesDrawing,
		lateTableDrawing,
		lateTreeDrawing,
	]
	for (const drawing of drawings) void drawing.fetch()
}

/** The canvas with everything that can lie on it; loads tldraw. */
export function BoardStage({
	board,
	onBoard,
	offers,
}: {
	board: string
	onBoard: (id: string) => void
	/** what the page around offers beside the tools */
	offers: readonly MenuItem[]
}) {
	return <Board findMethod={useMethods()} page={board} onPage={onBoard} shapeUtils={blockShapes} offers={offers} />
}

/** The same board on a wall: to be looked at. */
export function WallStage({ board, wall, onBoard }: { board: string; wall: Wall; onBoard: (id: string) => void }) {
	return <Board findMethod={useMethods()} page={board} onPage={onBoard} shapeUtils={blockShapes} wall={wall} />
}
