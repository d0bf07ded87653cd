import { useMemo } from 'react'
import { agendasOf, listSavedAgendas, type SavedAgenda } from '../../../../shared/agenda/index.ts'
import { observed } from '../../../sync/observed.ts'
import { useValue } from '../../../sync/RoomContext.ts'
import { createValue } from '../../../sync/value.ts'
import { useStage } from '../../stage.ts'

/** The moderation's own agendas, the latest first. */
export function useSavedAgendas(): readonly SavedAgenda[] {
	const { desk } = useStage()
	return useValue(
		useMemo(
			() =>
				desk
					? observed(
							[agendasOf(desk)],
							() => true,
							() => listSavedAgendas(desk),
						)
					: createValue<SavedAgenda[]>([]),
			[desk],
		),
	)
}
