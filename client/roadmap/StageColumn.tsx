import type { Method } from '../../shared/methods/index.ts'
import { type TemplateId, templateTexts } from '../../shared/methods/templateTexts.ts'
import { type Help, type RoadmapBoard, type StageWords, stageAgendas, stages } from '../../shared/roadmap/index.ts'
import { useNavigation } from '../navigation/navigation.ts'
import { useLocale } from '../texts/locale.ts'
import { useTexts } from '../texts/texts.ts'
import { AgendaOffer, readyAgendaCalled, useLoadAgenda } from './AgendaOffer.tsx'
import { BoardEntry } from './BoardEntry.tsx'
import { MethodOffer } from './MethodOffer.tsx'
import { StageQuestions } from './StageQuestions.tsx'
import { roadmapTexts } from './texts.ts'
import type { BoardState } from './useBoardStates.ts'

/** One stage of the Fahrplan: its questions, its boards in this workshop, and the methods and agendas that serve it. */
export function StageColumn({
	words: { stage, name, asks },
	boards,
	all,
	states,
	methods,
	known,
	isPresent,
	mayArrange,
	onOpen,
	onAdd,
	onGuide,
}: {
	words: StageWords
	boards: readonly RoadmapBoard[]
	/** those of all stages */
	all: readonly RoadmapBoard[]
	states: ReadonlyMap<string, BoardState>
	/** that serve this stage */
	methods: readonly Method[]
	/** every method of the product */
	known: readonly Method[]
	/** whether the workshop goes on here: its questions are open */
	isPresent: boolean
	mayArrange: boolean
	onOpen: (board: RoadmapBoard) => void
	onAdd: (method: Method) => void
	onGuide: (method: Method) => void
}) {
	const texts = useTexts(roadmapTexts)
	const locale = useLocale()
	const navigation = useNavigation()
	const load = useLoadAgenda()
	const agendas = stageAgendas[stage].flatMap((id) => readyAgendaCalled(id) ?? [])
	const wayTo = (help: Help) => {
		if (help.to === 'agenda') {
			// A link only leads somewhere: what it names is loaded by its button.
			const label = templateTexts[help.id as TemplateId]?.title[locale] ?? ''
			return { label, go: load && (() => navigation.go({ to: 'agenda' })) }
		}
		if (help.to !== 'method') return { label: texts.pages[help.to], go: () => navigation.go({ to: help.to }) }
		const method = known.find(({ id }) => id === help.id)
		const board = all.find((each) => each.method === help.id)
		const begin = method && (() => (mayArrange ? onAdd(method) : onGuide(method)))
		return { label: method?.name[locale] ?? '', go: board ? () => onOpen(board) : begin }
	}
	return (
		<li className="roadmap-stage" data-stage={stage} data-used={boards.length > 0 || undefined}>
			<h3 tabIndex={-1}>
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
				<StageQuestions stage={stage} isOpen={isPresent} wayTo={wayTo} />
				{methods.length > 0 && (
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
				)}
				{agendas.length > 0 && (
					<>
						<h4>{texts.agendas}</h4>
						<ul>
							{agendas.map((agenda) => (
								<AgendaOffer
									key={agenda.id}
									agenda={agenda}
									isBrief={stages.some((each) => each.stage < stage && stageAgendas[each.stage].includes(agenda.id))}
									onLoad={load && ((where) => load(agenda, where))}
								/>
							))}
						</ul>
					</>
				)}
			</div>
		</li>
	)
}
