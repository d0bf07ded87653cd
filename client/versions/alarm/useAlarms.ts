import { useMemo } from 'react'
import { alarmsOf, type ListedAlarm, readAlarms } from '../../../shared/versions/alarms.ts'
import { useStage } from '../../agenda/stage.ts'
import { observed } from '../../sync/observed.ts'
import { useValue } from '../../sync/RoomContext.ts'
import { createValue } from '../../sync/value.ts'

const none = createValue<readonly ListedAlarm[]>([])

/** Every alarm of the workshop, the newest first; none for who is not the moderation. */
export function useAlarms(): readonly ListedAlarm[] {
	const { desk } = useStage()
	return useValue(
		useMemo(
			() =>
				desk
					? observed<readonly ListedAlarm[]>(
							[alarmsOf(desk)],
							() => true,
							() => readAlarms(desk),
						)
					: none,
			[desk],
		),
	)
}
