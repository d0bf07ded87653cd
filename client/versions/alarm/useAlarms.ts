import { alarmsOf, type ListedAlarm, readAlarms } from '../../../shared/versions/alarms.ts'
import { useStage } from '../../agenda/stage.ts'
import { derived } from '../../sync/derived.ts'
import { allOf, perDocument } from '../../sync/parts.ts'
import { useValue } from '../../sync/RoomContext.ts'
import { createValue } from '../../sync/value.ts'

const none = createValue<readonly ListedAlarm[]>([])
const alarmsIn = perDocument((desk) => derived<readonly ListedAlarm[]>([allOf(alarmsOf(desk))], () => readAlarms(desk)))

/** Every alarm of the workshop, the newest first; none for who is not the moderation. */
export function useAlarms(): readonly ListedAlarm[] {
	const { desk } = useStage()
	return useValue(desk ? alarmsIn(desk) : none)
}
