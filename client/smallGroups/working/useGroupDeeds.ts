import { use, useMemo, useState } from 'react'
import type { Random } from '../../../shared/lib/random.ts'
import { presentGroup } from '../../../shared/smallGroups/index.ts'
import { byServerTime } from '../../agenda/byServerTime.ts'
import { useSessionState } from '../../agenda/now.ts'
import { useStage } from '../../agenda/stage.ts'
import type { Failure } from '../../api/failure.ts'
import { BoardsApart } from '../../sync/BoardsApart.ts'
import { useTexts } from '../../texts/texts.ts'
import { type GroupAtWork, useTitle } from '../atWork.ts'
import type { GroupDeeds } from './GroupCard.tsx'
import { collectIn, type Wished } from './groupRounds.ts'
import { workingTexts } from './texts.ts'

/** What is done to one group or to all of them, and what came of it in words. */
export function useGroupDeeds(random: Random) {
	const texts = useTexts(workingTexts)
	const titleOf = useTitle()
	const { doc, server, token } = useStage()
	const { time } = useSessionState()
	const apart = use(BoardsApart)
	const [said, say] = useState('')
	const [failure, setFailure] = useState<Failure>()
	const deeds = useMemo(() => {
		/** Gives what is to be said of it, if it did not begin. */
		const collectOne = (group: GroupAtWork, wished: Wished): string | undefined => {
			const board = group.boards[0]
			const room = apart.find((each) => each.board === board)?.room
			const there = board !== undefined && room ? { board, doc: room.doc } : undefined
			return collectIn(doc, group, wished, there, random) ? undefined : texts.nothingToWeigh(titleOf(group))
		}
		const reveal = async (groups: readonly GroupAtWork[]) => {
			const answers = await Promise.all(
				groups.flatMap(({ round }) => (round ? [server.reveal(token(), round.id)] : [])),
			)
			const failed = answers.find(({ ok }) => !ok)
			setFailure(failed && !failed.ok ? failed.failure : undefined)
		}
		const give = async (group: GroupAtWork, boards: readonly string[]) => {
			const answer = await server.addGroupMaterial(token(), group.room, { boards: [...boards] })
			setFailure(answer.ok ? undefined : answer.failure)
			if (answer.ok) say(texts.given(titleOf(group), boards.length))
		}
		const one: GroupDeeds = {
			collect: (group, wished) => say(collectOne(group, wished) ?? texts.begun(titleOf(group))),
			reveal: (group) => void reveal([group]),
			give: (group, boards) => void give(group, boards),
			present: ({ room }) => byServerTime(time, (now) => presentGroup(doc, room, now)),
		}
		return {
			one,
			collectAll(groups: readonly GroupAtWork[], wished: Wished) {
				const problems = groups.flatMap((group) => collectOne(group, wished) ?? [])
				say(problems.length > 0 ? problems.join(' ') : texts.begunAll)
			},
			revealAll: (groups: readonly GroupAtWork[]) => void reveal(groups),
		}
	}, [texts, titleOf, doc, server, token, time, apart, random])
	return { ...deeds, said, failure }
}
