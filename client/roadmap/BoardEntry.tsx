import { methodHeadOf } from '../../shared/methods/heads.ts'
import type { RoadmapBoard } from '../../shared/roadmap/index.ts'
import { useTexts } from '../texts/texts.ts'
import { Icon } from '../ui/icon.tsx'
import { methodIcon } from './methodIcon.ts'
import { roadmapTexts } from './texts.ts'
import type { BoardState } from './useBoardStates.ts'

/** A board to open, with a line on how far it is. */
export function BoardEntry({
	board,
	state,
	onOpen,
}: {
	board: RoadmapBoard
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
			</span>
		</button>
	)
}

/** An empty table has things to find, too; they are not worth saying before somebody has begun. */
function inWords({ actors, isWritten, findings }: BoardState, texts: (typeof roadmapTexts)['de']): string {
	if (actors === 0 && !isWritten) return texts.untouched
	const parts = [actors > 0 && texts.actors(actors), findings > 0 && texts.findings(findings)]
	return parts.filter(Boolean).join(' · ')
}
