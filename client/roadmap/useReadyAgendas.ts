import { useCallback } from 'react'
import { addReadyAgenda, type ReadyAgenda, readyAgendas } from '../../shared/agenda/ready/index.ts'
import { useStage } from '../agenda/stage.ts'
import { useAgendaBoard } from '../agenda/useAgendaBoard.ts'
import { useNavigation } from '../navigation/navigation.ts'
import { useLocale } from '../texts/locale.ts'

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
