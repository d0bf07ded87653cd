import { methodHeadOf } from '../../shared/methods/heads.ts'
import type { RoadmapBoard } from '../../shared/roadmap/index.ts'
import { AccessSign } from '../access/AccessSign.tsx'
import type { BoardApart } from '../access/boardRooms.ts'
import { useTexts } from '../texts/texts.ts'
import { Icon } from '../ui/icon.tsx'
import { methodIcon } from './methodIcon.ts'
import { roadmapTexts } from './texts.ts'
import type { BoardState } from './useBoardStates.ts'

/** A board as this person sees it: in the document of all, or in one of its own. */
export interface BoardSeen extends RoadmapBoard {
	readonly apart?: Pick<BoardApart, 'access'>
}

/** A board to open, with who sees it unless all do, and a line on how far it is. */
export function BoardEntry({
	board,
	state,
	onOpen,
}: {
	board: BoardSeen
	state: BoardState | undefined
	onOpen: () => void
}) {
	const texts = useTexts(roadmapTexts)
	return (
		<button type="button" className="roadmap-board" onClick={onOpen}>
			<Icon name={methodIcon(methodHeadOf(board.method ?? ''))} />
			<span>
				<b>{board.name}</b>
				{state && <span className="ui-caption">{inWords(state, texts)}</span>}
				{board.apart && <AccessSign access={board.apart.access} />}
			</span>
		</button>
	)
}

/** An empty table has things to find, too; they are not worth saying before somebody has begun. */
function inWords({ actors, cards, isWritten, findings }: BoardState, texts: (typeof roadmapTexts)['de']): string {
	if (actors === 0 && cards === 0 && !isWritten) return texts.untouched
	const parts = [
		actors > 0 && texts.actors(actors),
		cards > 0 && texts.cards(cards),
		findings > 0 && texts.findings(findings),
	]
	return parts.filter(Boolean).join(' · ')
}
