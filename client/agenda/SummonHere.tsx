import { useCallback } from 'react'
import { summon } from '../../shared/agenda/index.ts'
import { sightOf } from '../navigation/sight.ts'
import { useRoom } from '../sync/RoomContext.ts'
import { useTexts } from '../texts/texts.ts'
import { Tool } from '../ui/Tool.tsx'
import { useSessionState } from './now.ts'
import { useStage } from './stage.ts'
import { agendaTexts } from './texts.ts'

/**
 * "Alle hierher holen": takes everybody to the part of the board that this device shows, or showed last. Tells whether
 * there was such a part.
 */
export function useSummonHere(): (options: { title: string; isBinding?: boolean }) => boolean {
	const { doc: plenum } = useRoom()
	const { doc: stage } = useStage()
	const { time } = useSessionState()
	return useCallback(
		(options) => {
			const sight = sightOf(plenum)
			if (sight) summon(stage, sight, time.now(), options)
			return sight !== undefined
		},
		[plenum, stage, time],
	)
}

/** "Alle hierher holen", where the moderation looks at what everybody shall look at, on the board of this title. */
export function SummonHere({ title }: { title: string }) {
	const { summon } = useTexts(agendaTexts).calls
	const { mayModerate } = useStage()
	const summonHere = useSummonHere()
	return mayModerate && <Tool rank={3} icon="summon" label={summon} onSelect={() => void summonHere({ title })} />
}
