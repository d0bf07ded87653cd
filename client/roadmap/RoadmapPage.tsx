import { useState } from 'react'
import { addBoard } from '../../shared/board/boards.ts'
import { type Method, methods, type Stage } from '../../shared/methods/index.ts'
import { isUntouched, methodsFor, type RoadmapBoard, stageOf, stages } from '../../shared/roadmap/index.ts'
import { useRoom } from '../sync/RoomContext.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { useWays } from '../ways/ways.ts'
import { AddMethodDialog } from './AddMethodDialog.tsx'
import { BoardEntry } from './BoardEntry.tsx'
import { GuideDialog } from './GuideDialog.tsx'
import { StageColumn } from './StageColumn.tsx'
import { roadmapTexts } from './texts.ts'
import { useBoardStates } from './useBoardStates.ts'
import './roadmap.css'

type Asking = { add: Method; stage: Stage } | { guide: Method } | undefined

/** The way into a workshop: what each stage asks, which methods serve it, and what there is already. */
export function RoadmapPage({
	roadmap,
	mayArrange,
	onGlossary,
}: {
	roadmap: readonly RoadmapBoard[]
	/** whether this person may add boards */
	mayArrange: boolean
	onGlossary: () => void
}) {
	const { doc, history } = useRoom()
	const texts = useTexts(roadmapTexts)
	const ways = useWays()
	const states = useBoardStates(doc, roadmap)
	const [asking, ask] = useState<Asking>()
	const free = roadmap.filter((board) => stageOf(board) === undefined)
	const open = ({ id }: RoadmapBoard) => ways.go({ to: 'board', board: id })
	const addFree = () => {
		history.mark()
		const board = addBoard(doc, texts.newBoard)
		history.mark()
		ways.go({ to: 'board', board })
	}
	return (
		<div className="roadmap">
			<header>
				<div>
					<h2>{texts.title}</h2>
					<p className="roadmap-lead ui-quiet">{texts.lead}</p>
				</div>
				<Button icon="book" onClick={onGlossary}>
					{texts.glossary}
				</Button>
			</header>
			{mayArrange && isUntouched(doc) && roadmap[0] && <Beginning onBoard={() => roadmap[0] && open(roadmap[0])} />}
			<ol className="roadmap-stages">
				{stages.map((words) => (
					<StageColumn
						key={words.stage}
						words={words}
						boards={roadmap.filter((board) => stageOf(board) === words.stage)}
						states={states}
						methods={methodsFor(words.stage, methods)}
						mayArrange={mayArrange}
						onOpen={open}
						onAdd={(method) => ask({ add: method, stage: words.stage })}
						onGuide={(method) => ask({ guide: method })}
					/>
				))}
			</ol>
			{(free.length > 0 || mayArrange) && (
				<section className="roadmap-free" aria-labelledby="roadmap-free">
					<h3 id="roadmap-free">{texts.free}</h3>
					<p className="ui-quiet">{texts.freeNote}</p>
					<ul>
						{free.map((board) => (
							<li key={board.id}>
								<BoardEntry board={board} state={undefined} onOpen={() => open(board)} />
							</li>
						))}
					</ul>
					{mayArrange && (
						<Button icon="plus" onClick={addFree}>
							{texts.addFree}
						</Button>
					)}
				</section>
			)}
			{asking && 'add' in asking && (
				<AddMethodDialog stage={asking.stage} method={asking.add} onClose={() => ask(undefined)} />
			)}
			{asking && 'guide' in asking && <GuideDialog method={asking.guide} onClose={() => ask(undefined)} />}
		</div>
	)
}

/** What a moderator of a workshop reads in which nobody has begun yet. */
function Beginning({ onBoard }: { onBoard: () => void }) {
	const texts = useTexts(roadmapTexts)
	return (
		<section className="roadmap-beginning">
			<div>
				<h3>{texts.beginHere}</h3>
				<p>{texts.beginHint}</p>
			</div>
			<Button onClick={onBoard}>{texts.toBoard}</Button>
		</section>
	)
}
