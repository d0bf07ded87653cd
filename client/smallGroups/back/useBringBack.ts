import { useState } from 'react'
import type * as Y from 'yjs'
import { summon } from '../../../shared/agenda/index.ts'
import { recordsOf } from '../../../shared/board/records.ts'
import { cut } from '../../../shared/lib/characters.ts'
import { limits } from '../../../shared/protocol/limits.ts'
import { isBroughtBack, type SmallGroup } from '../../../shared/smallGroups/index.ts'
import { byServerTime } from '../../agenda/byServerTime.ts'
import { useSessionState } from '../../agenda/now.ts'
import { useStage } from '../../agenda/stage.ts'
import type { Failure } from '../../api/failure.ts'
import { boardSight } from '../../navigation/boardSight.ts'
import { atOnce, derived } from '../../sync/derived.ts'
import { keysOf } from '../../sync/parts.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { until } from '../../sync/until.ts'
import { useTexts } from '../../texts/texts.ts'
import { formingHere } from '../formingHere.ts'
import { backTexts } from './texts.ts'

/**
 * "Ergebnisse zusammenführen": the server lays what the groups have made beside each other in the plenary; as soon as it is
 * here, everybody is taken to it. Done again after a failure it goes on where it broke off.
 */
export function useBringBack() {
	const texts = useTexts(backTexts)
	const { doc: plenum } = useRoom()
	const { doc: stage, server, token } = useStage()
	const { time } = useSessionState()
	const [isBringing, setBringing] = useState(false)
	const [failure, setFailure] = useState<Failure>()

	const bring = async (question: string, groups: readonly SmallGroup[]) => {
		if (isBringing) return
		setBringing(true)
		const name = cut(question === '' ? texts.results : texts.resultsOf(question), limits.title)
		const answer = await server.bringGroupsBack(token(), { name })
		setBringing(false)
		setFailure(answer.ok ? undefined : answer.failure)
		const board = answer.ok ? answer.value.board : undefined
		if (board === undefined) return
		formingHere(stage).set({ ...formingHere(stage).get(), results: board })
		await untilHere(plenum, groups)
		byServerTime(time, (now) => summon(stage, boardSight(plenum, board), now))
	}
	return { isBringing, failure, bring }
}

/** Until everything that was brought back has come to this device. */
function untilHere(plenum: Y.Doc, groups: readonly SmallGroup[]): Promise<true> {
	const writing = groups.filter(({ boards }) => boards.length > 0)
	const areHere = derived([keysOf(recordsOf(plenum))], () => writing.every((group) => isBroughtBack(plenum, group)), {
		pace: atOnce,
	})
	return until(areHere, (all) => all || undefined)
}
