import { useCallback } from 'react'
import { addReadyAgenda, type ReadyAgenda, readyAgendas } from '../../shared/agenda/ready/index.ts'
import { useStage } from '../agenda/stage.ts'
import { useAgendaBoard, useMethodBoard } from '../agenda/useAgendaBoard.ts'
import { useSteps } from '../agenda/watchStage.ts'
import { useNavigation } from '../navigation/navigation.ts'
import { trashedNow } from '../sync/trashedNow.ts'
import { useLocale } from '../texts/locale.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Menu } from '../ui/Menu.tsx'
import { roadmapTexts } from './texts.ts'

export const readyAgendaCalled = (id: string): ReadyAgenda | undefined => readyAgendas.find((ready) => ready.id === id)

/** Loads an agenda behind the steps there are, or instead of them. */
type Load = (agenda: ReadyAgenda, where: 'behind' | 'instead') => Promise<void>

/** Loads a ready agenda and goes to where it is run; undefined for whoever does not moderate. Steps replaced lie in the trash. */
export function useLoadAgenda(): Load | undefined {
	const { doc, mayModerate, people } = useStage()
	const boardFor = useAgendaBoard()
	const boardOf = useMethodBoard()
	const locale = useLocale()
	const navigation = useNavigation()
	const load = useCallback(
		async ({ id, name, steps, method }: ReadyAgenda, where: 'behind' | 'instead') => {
			const how = where === 'instead' ? { replace: true, trashed: trashedNow({ people }) } : {}
			const own = method === undefined ? undefined : await boardOf(method)
			addReadyAgenda(doc, id, locale, { ...how, board: own ?? boardFor(name[locale], steps) })
			navigation.go({ to: 'agenda' })
		},
		[doc, people, locale, boardFor, boardOf, navigation],
	)
	return mayModerate ? load : undefined
}

interface AgendaOfferProps {
	agenda: ReadyAgenda
	/** whether an earlier stage has said already what it is good for */
	isBrief: boolean
	/** absent for those who do not moderate */
	onLoad: ((where: 'behind' | 'instead') => void) | undefined
}

/** A ready agenda on the Fahrplan: what it is good for, how long it takes, and a way to load it; where there are steps, it asks where to. */
export function AgendaOffer({ agenda: { name, purpose, steps }, isBrief, onLoad }: AgendaOfferProps) {
	const texts = useTexts(roadmapTexts)
	const locale = useLocale()
	const there = useSteps().length
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
					{there === 0 ? (
						<Button
							size="small"
							icon="plus"
							aria-label={texts.loadNamed(name[locale])}
							onClick={() => onLoad('behind')}
						>
							{texts.load}
						</Button>
					) : (
						<Menu
							trigger={
								<Button size="small" icon="plus" iconAfter="down" aria-label={texts.loadNamed(name[locale])}>
									{texts.load}
								</Button>
							}
							groups={[
								[
									{ label: texts.behind(there), icon: 'plus', onSelect: () => onLoad('behind') },
									{ label: texts.instead(there), icon: 'replace', onSelect: () => onLoad('instead') },
								],
							]}
						/>
					)}
				</div>
			)}
		</li>
	)
}
