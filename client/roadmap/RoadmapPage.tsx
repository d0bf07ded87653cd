import { useEffect, useRef } from 'react'
import { type Method, methods, type Stage } from '../../shared/methods/index.ts'
import { isUntouched, methodsFor, stageOf, stages, stageToGoOn } from '../../shared/roadmap/index.ts'
import { ReadMethodFile } from '../files/ReadMethodFile.tsx'
import { fileTexts } from '../files/texts.ts'
import { useNavigation } from '../navigation/navigation.ts'
import { useRoom, useValue } from '../sync/RoomContext.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { focusBack } from '../ui/focusBack.ts'
import { BoardEntry, type BoardSeen } from './BoardEntry.tsx'
import { StageColumn } from './StageColumn.tsx'
import { roadmapTexts } from './texts.ts'
import { useBoardStates } from './useBoardStates.ts'
import './roadmap.css'

/** The way into a workshop: what each stage asks, which methods serve it, and what there is already. */
export function RoadmapPage({
	stage,
	roadmap,
	mayArrange,
	onAddBoard,
	onAddMethod,
	onGlossary,
	onGuide,
}: {
	/** the one asked for by the address */
	stage?: Stage | undefined
	roadmap: readonly BoardSeen[]
	/** whether this person may add boards */
	mayArrange: boolean
	/** adds an empty board */
	onAddBoard: () => void
	onAddMethod: (stage: Stage, method: Method) => void
	onGlossary: () => void
	onGuide: (method: Method) => void
}) {
	const { doc } = useRoom()
	const texts = useTexts(roadmapTexts)
	const files = useTexts(fileTexts)
	const navigation = useNavigation()
	const states = useBoardStates(doc, roadmap)
	const page = useStageShown(stage)
	const present = stageToGoOn(roadmap, '')
	const free = roadmap.filter((board) => stageOf(board) === undefined)
	const open = ({ id }: BoardSeen) => navigation.go({ to: 'board', board: id })
	return (
		<div className="roadmap" ref={page}>
			<header>
				<div className="roadmap-title">
					<h2>{texts.title}</h2>
					<p className="roadmap-lead ui-quiet">{texts.lead}</p>
				</div>
				{mayArrange && (
					<ReadMethodFile onBoard={(board) => navigation.go({ to: 'board', board })}>
						{(choose) => (
							<Button kind="bare" icon="upload" onClick={choose}>
								{files.read}
							</Button>
						)}
					</ReadMethodFile>
				)}
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
						all={roadmap}
						isOpen={words.stage === (stage ?? present)}
						states={states}
						methods={methodsFor(words.stage, methods)}
						known={methods}
						mayArrange={mayArrange}
						onOpen={open}
						onAdd={(method) => onAddMethod(words.stage, method)}
						onGuide={onGuide}
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
								<BoardEntry board={board} state={states.get(board.id)} onOpen={() => open(board)} />
							</li>
						))}
					</ul>
					{mayArrange && (
						<Button icon="plus" onClick={onAddBoard}>
							{texts.addFree}
						</Button>
					)}
				</section>
			)}
		</div>
	)
}

/** Whoever asks for a stage, again too, finds it in sight and with the focus. */
function useStageShown(stage: Stage | undefined) {
	const page = useRef<HTMLDivElement>(null)
	const arrived = useValue(useNavigation().arrived)
	useEffect(() => {
		if (stage === undefined || (arrived && arrived.to !== 'roadmap')) return
		const heading = page.current?.querySelector<HTMLElement>(`[data-stage="${stage}"] > h3`)
		// It may have been closed since it was asked for before.
		const questions = heading?.parentElement?.querySelector('details')
		if (questions) questions.open = true
		heading?.scrollIntoView({ block: 'start' })
		focusBack(heading, { preventScroll: true })
	}, [stage, arrived])
	return page
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
