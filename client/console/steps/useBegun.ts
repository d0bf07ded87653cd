import { useState } from 'react'
import { type Begun, type Step, takeBackStart } from '../../../shared/agenda/index.ts'
import { change } from '../../../shared/lib/change.ts'
import { byServerTime } from '../../agenda/byServerTime.ts'
import { useNow, useSessionState } from '../../agenda/now.ts'
import { useStage } from '../../agenda/stage.ts'
import { followAgenda } from '../../playing/conduct/followAgenda.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { useConduct } from '../conduct.ts'

/** Begins steps out of their turn, with the way back for as long as the last of them runs. */
export interface OutOfTurn {
	start(step: Step): void
	readonly begun: Begun | undefined
	takeBack(): void
	forget(): void
}

export function useBegun(): OutOfTurn {
	const { doc, people } = useStage()
	const { doc: plenum } = useRoom()
	const { time } = useSessionState()
	const conduct = useConduct()
	const { step: running } = useNow()
	const [last, keep] = useState<Begun>()
	// A vote may be asked for its options first, and then not begin.
	const begun = last?.step === running?.id ? last : undefined
	return {
		start(step) {
			keep({ step: step.id, before: running?.id, wasDone: step.done !== undefined })
			conduct.start(step.id)
		},
		begun,
		takeBack() {
			if (begun)
				byServerTime(time, (now) =>
					change(doc, () => {
						takeBackStart(doc, begun, now)
						followAgenda({ stage: doc, plenum, people: people.get() }, now, Math.random)
					}),
				)
			keep(undefined)
		},
		forget: () => keep(undefined),
	}
}
