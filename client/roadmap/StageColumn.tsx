import type { Method } from '../../shared/methods/index.ts'
import type { RoadmapBoard, StageWords } from '../../shared/roadmap/index.ts'
import { useLocale } from '../texts/locale.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/icon.tsx'
import { BoardEntry } from './BoardEntry.tsx'
import { methodIcon } from './methodIcon.ts'
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
								<li key={method.id} className="roadmap-method">
									<b>
										<Icon name={methodIcon(method)} size={16} />
										{method.name[locale]}
									</b>
									<p className="roadmap-purpose">{method.purpose[locale]}</p>
									<div>
										{mayArrange && (
											<Button
												size="small"
												icon="plus"
												aria-label={texts.addNamed(method.name[locale])}
												onClick={() => onAdd(method)}
											>
												{texts.add}
											</Button>
										)}
										<Button
											size="small"
											kind="bare"
											icon="bulb"
											aria-label={texts.guideTo(method.name[locale])}
											onClick={() => onGuide(method)}
										>
											{texts.guide}
										</Button>
									</div>
								</li>
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
