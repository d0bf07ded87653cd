import { useCallback } from 'react'
import { addReadyAgenda, type ReadyAgenda, readyAgendas } from '../../shared/agenda/ready/index.ts'
import { useStage } from '../agenda/stage.ts'
import { useAgendaBoard } from '../agenda/useAgendaBoard.ts'
import { useNavigation } from '../navigation/navigation.ts'
import { useLocale } from '../texts/locale.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/icon.tsx'
import { roadmapTexts } from './texts.ts'

export const readyAgendaCalled = (id: string): ReadyAgenda | undefined => readyAgendas.find((ready) => ready.id === id)

/** Loads a ready agenda behind the steps there are, and goes to where it is run; undefined for whoever does not moderate. */
export function useLoadAgenda(): ((agenda: ReadyAgenda) => void) | undefined {
	const { doc, mayModerate } = useStage()
	const boardFor = useAgendaBoard()
	const locale = useLocale()
	const navigation = useNavigation()
	const load = useCallback(
		({ id, name, steps }: ReadyAgenda) => {
			addReadyAgenda(doc, id, locale, { board: boardFor(name[locale], steps) })
			navigation.go({ to: 'agenda' })
		},
		[doc, locale, boardFor, navigation],
	)
	return mayModerate ? load : undefined
}

interface AgendaOfferProps {
	agenda: ReadyAgenda
	/** whether an earlier stage has said already what it is good for */
	isBrief: boolean
	/** absent for those who do not moderate */
	onLoad: (() => void) | undefined
}

/** A ready agenda on the Fahrplan: what it is good for, how long it takes, and a way to load it. */
export function AgendaOffer({ agenda: { name, purpose, steps }, isBrief, onLoad }: AgendaOfferProps) {
	const texts = useTexts(roadmapTexts)
	const locale = useLocale()
	const minutes = steps.reduce((sum, step) => sum + (step.minutes ?? 0), 0)
	return (
		<li className="roadmap-method">
			<b>
				<Icon name="agenda" size={16} />
				{name[locale]}
			</b>
			{!isBrief && <p className="roadmap-purpose">{purpose[locale]}</p>}
			<p className="ui-caption">{texts.length(steps.length, minutes)}</p>
			{onLoad && (
				<div>
					<Button size="small" icon="plus" aria-label={texts.loadNamed(name[locale])} onClick={onLoad}>
						{texts.load}
					</Button>
				</div>
			)}
		</li>
	)
}
