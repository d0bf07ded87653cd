import { agendasOf, listSavedAgendas, type SavedAgenda } from '../../../../shared/agenda/index.ts'
import { derived } from '../../../sync/derived.ts'
import { allOf, perDocument } from '../../../sync/parts.ts'
import { useValue } from '../../../sync/RoomContext.ts'
import { createValue } from '../../../sync/value.ts'
import { useStage } from '../../stage.ts'

const none = createValue<readonly SavedAgenda[]>([])
const agendasIn = perDocument((desk) =>
	derived<readonly SavedAgenda[]>([allOf(agendasOf(desk))], () => listSavedAgendas(desk)),
)

/** The moderation's own agendas, the latest first. */
export function useSavedAgendas(): readonly SavedAgenda[] {
	const { desk } = useStage()
	return useValue(desk ? agendasIn(desk) : none)
}
