import { useState } from 'react'
import type * as Y from 'yjs'
import { runOf, setClock, startStep } from '../../../shared/agenda/index.ts'
import { keepDebriefGroups } from '../../../shared/blocks/scenes/index.ts'
import type { Random } from '../../../shared/lib/random.ts'
import { debriefOf } from '../../../shared/playing/index.ts'
import {
	beginGroupRound,
	dropForming,
	listSmallGroups,
	type SmallGroup,
	sittingOf,
	smallGroupsOf,
	takeSeat,
} from '../../../shared/smallGroups/index.ts'
import { byServerTime } from '../../agenda/byServerTime.ts'
import { useSessionState } from '../../agenda/now.ts'
import { useStage } from '../../agenda/stage.ts'
import type { Failure } from '../../api/failure.ts'
import { atOnce, derived } from '../../sync/derived.ts'
import { allOf } from '../../sync/parts.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { until } from '../../sync/until.ts'
import { type Brief, beginningOf, minutesIn, roundIn } from '../brief.ts'
import type { Draft } from '../draft.ts'
import { formingHere } from '../formingHere.ts'
import { stepForGroups } from '../stepForGroups.ts'

/**
 * "Gruppen starten": the server makes the rooms; as soon as the groups are there, each begins to collect what was settled, and
 * the clock starts. Tried again after a failure it is the same start.
 */
export function useStart(random: Random) {
	const { doc, desk, server, token } = useStage()
	const { time } = useSessionState()
	const { doc: plenum } = useRoom()
	const [isStarting, setStarting] = useState(false)
	const [failure, setFailure] = useState<Failure>()

	const start = async (draft: Draft, brief: Brief) => {
		if (isStarting) return
		setStarting(true)
		const { request, later } = beginningOf(draft, brief)
		const answer = await server.beginSmallGroups(token(), request)
		if (!answer.ok) {
			setFailure(answer.failure)
			setStarting(false)
			return
		}
		const groups = await groupsOf(doc, brief.id)
		for (const { group, participant, name = '', organisation = '', hasDevice = true } of later) {
			const room = groups[group]?.room
			if (room) takeSeat(doc, { participant, room, name, organisation, hasDevice })
		}
		const talk = debriefOf(doc, draft.groups)
		if (talk) keepDebriefGroups(plenum, talk.play, talk.groups)
		const step = stepForGroups(doc)
		if (step && step.id !== runOf(doc)?.step) byServerTime(time, (now) => startStep(doc, step.id, now, random))
		const round = roundIn(brief)
		if (round) for (const { room, roundId } of groups) if (!roundId) beginGroupRound(doc, room, round, random)
		const minutes = minutesIn(brief)
		if (minutes > 0) byServerTime(time, (now) => setClock(doc, minutes, now))
		if (desk) dropForming(desk)
		// The next groups are formed anew, of those who are there then.
		formingHere(doc).set({ isOpen: false, guests: draft.known.filter(({ hasDevice }) => !hasDevice) })
	}
	return { isStarting, failure, start }
}

/** The groups of a sitting, as soon as they have come to this device. */
function groupsOf(stage: Y.Doc, sitting: string): Promise<readonly SmallGroup[]> {
	const groups = derived(
		[allOf(smallGroupsOf(stage))],
		() => (sittingOf(stage)?.id === sitting ? listSmallGroups(stage) : []),
		{ pace: atOnce },
	)
	return until(groups, (now) => (now.length > 0 ? now : undefined))
}
