import type { Method } from '../../shared/methods/index.ts'
import type { RoadmapBoard, StageWords } from '../../shared/roadmap/index.ts'
import { useLocale } from '../texts/locale.ts'
import { useTexts } from '../texts/texts.ts'
import { BoardEntry } from './BoardEntry.tsx'
import { MethodOffer } from './MethodOffer.tsx'
import { roadmapTexts } from './texts.ts'
import type { BoardState } from './useBoardStates.ts'

/** One stage of the Fahrplan: its question, its boards in this workshop, and the methods that serve it. */
export function StageColumn({
	words: { stage, name, asks },
	boards,
	states,
	methods,
	mayArrange,
	onOpen,
	onAdd,
	onGuide,
}: {
	words: StageWords
	boards: readonly RoadmapBoard[]
	states: ReadonlyMap<string, BoardState>
	methods: readonly Method[]
	mayArrange: boolean
	onOpen: (board: RoadmapBoard) => void
	onAdd: (method: Method) => void
	onGuide: (method: Method) => void
}) {
	const texts = useTexts(roadmapTexts)
	const locale = useLocale()
	return (
		<li className="roadmap-stage" data-used={boards.length > 0 || undefined}>
			<h3>
				<span className="roadmap-number" aria-hidden="true">
					{stage}
				</span>
				<span aria-hidden="true">{name[locale]}</span>
				<span className="ui-hidden-text">{texts.stage(stage, name[locale])}</span>
			</h3>
			<p className="roadmap-asks">{asks[locale]}</p>
			<div>
				{boards.length > 0 && (
					<>
						<h4>{texts.here}</h4>
						<ul>
							{boards.map((board) => (
								<li key={board.id}>
									<BoardEntry board={board} state={states.get(board.id)} onOpen={() => onOpen(board)} />
								</li>
							))}
						</ul>
					</>
				)}
				{methods.length > 0 ? (
					<>
						<h4>{texts.offered}</h4>
						<ul>
							{methods.map((method) => (
								<MethodOffer
									key={method.id}
									method={method}
									isBrief={method.stages[0] !== stage}
									onGuide={() => onGuide(method)}
									{...(mayArrange && { onAdd: () => onAdd(method) })}
								/>
							))}
						</ul>
					</>
				) : (
					<p className="ui-caption">{mayArrange ? texts.none : texts.noneHere}</p>
				)}
			</div>
		</li>
	)
}
