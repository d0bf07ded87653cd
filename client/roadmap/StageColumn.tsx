import type { Method } from '../../shared/methods/index.ts'
import { type TemplateId, templateTexts } from '../../shared/methods/templateTexts.ts'
import { type Help, type StageWords, stageAgendas, stageQuestions, stages } from '../../shared/roadmap/index.ts'
import { useNavigation } from '../navigation/navigation.ts'
import { useLocale } from '../texts/locale.ts'
import { useTexts } from '../texts/texts.ts'
import { AgendaOffer, readyAgendaCalled, useLoadAgenda } from './AgendaOffer.tsx'
import { BoardEntry, type BoardSeen } from './BoardEntry.tsx'
import { MethodOffer } from './MethodOffer.tsx'
import { StageQuestions } from './StageQuestions.tsx'
import { roadmapTexts } from './texts.ts'
import type { BoardState } from './useBoardStates.ts'

/** One stage of the Fahrplan: its boards in this workshop, the methods and agendas that serve it, and its questions. */
export function StageColumn({
	words: { stage, name, asks },
	boards,
	all,
	states,
	methods,
	known,
	isOpen,
	mayArrange,
	onOpen,
	onAdd,
	onGuide,
}: {
	words: StageWords
	boards: readonly BoardSeen[]
	/** those of all stages */
	all: readonly BoardSeen[]
	states: ReadonlyMap<string, BoardState>
	/** that serve this stage */
	methods: readonly Method[]
	/** every method of the product */
	known: readonly Method[]
	/** whether its questions are: the workshop goes on here, or somebody asked for this stage */
	isOpen: boolean
	mayArrange: boolean
	onOpen: (board: BoardSeen) => void
	onAdd: (method: Method) => void
	onGuide: (method: Method) => void
}) {
	const texts = useTexts(roadmapTexts)
	const locale = useLocale()
	const navigation = useNavigation()
	const load = useLoadAgenda()
	const agendas = stageAgendas[stage].flatMap((id) => readyAgendaCalled(id) ?? [])
	const boardOf = ({ id }: Method) => all.find((each) => each.method === id)
	/** What is not there yet comes first. */
	const offered = [...methods.filter((each) => !boardOf(each)), ...methods.filter(boardOf)]
	/** An earlier stage has said already what a method is good for: this one says which of its questions it helps with. */
	const reasonFor = ({ id, stages: [home], purpose }: Method): string => {
		const helped = stageQuestions[stage].find(({ helps }) =>
			helps.some((help) => help.to === 'method' && help.id === id),
		)
		if (home === stage) return purpose[locale]
		return helped ? texts.helpsWith(helped.question[locale]) : purpose[locale]
	}
	const wayTo = (help: Help) => {
		if (help.to === 'agenda') {
			// A link only leads somewhere: what it names is loaded by its button.
			const label = templateTexts[help.id as TemplateId]?.title[locale] ?? ''
			return { label, go: load && (() => navigation.go({ to: 'agenda' })) }
		}
		if (help.to !== 'method') return { label: texts.pages[help.to], go: () => navigation.go({ to: help.to }) }
		const method = known.find(({ id }) => id === help.id)
		const board = method && boardOf(method)
		const begin = method && (() => (mayArrange ? onAdd(method) : onGuide(method)))
		return { label: method?.name[locale] ?? '', go: board ? () => onOpen(board) : begin }
	}
	return (
		<li
			className="roadmap-stage"
			data-stage={stage}
			data-name={name[locale]}
			data-used={boards.length > 0 || undefined}
		>
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
				{methods.length > 0 && (
					<>
						<h4>{texts.offered}</h4>
						<ul>
							{offered.map((method) => {
								const there = boardOf(method)
								return (
									<MethodOffer
										key={method.id}
										method={method}
										reason={reasonFor(method)}
										onGuide={() => onGuide(method)}
										{...(there && !boards.includes(there) && { onOpen: () => onOpen(there) })}
										{...(mayArrange && (!there || boards.includes(there)) && { onAdd: () => onAdd(method) })}
										isThere={there !== undefined}
									/>
								)
							})}
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
				<StageQuestions stage={stage} isOpen={isOpen} wayTo={wayTo} />
			</div>
		</li>
	)
}
