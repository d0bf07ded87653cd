import { useMemo, useState } from 'react'
import type * as Y from 'yjs'
import {
	beginRound,
	endSteps,
	extendTimer,
	findAgendaStep,
	lacksOptions,
	listSteps,
	neighbourStep,
	pauseTimer,
	readNow,
	resumeTimer,
	setFrozen,
	startStep,
	stopTimer,
} from '../../shared/agenda/index.ts'
import { takeColumns } from '../../shared/collected/index.ts'
import { change } from '../../shared/lib/change.ts'
import type { Random } from '../../shared/lib/random.ts'
import { extendScene, pausePlay, resumePlay, sceneOf } from '../../shared/playing/index.ts'
import { sittingOf } from '../../shared/smallGroups/index.ts'
import { byServerTime } from '../agenda/byServerTime.ts'
import { useSessionState } from '../agenda/now.ts'
import { type StageRoom, useStage } from '../agenda/stage.ts'
import type { Failure } from '../api/failure.ts'
import { followAgenda } from '../playing/conduct/followAgenda.ts'
import { useRoom } from '../sync/RoomContext.ts'
import type { Conduct } from './conduct.ts'

/** What "+ 5 Minuten" gives, and a clock that begins where none was planned. */
const moreMinutes = 5

/** What the console asks before it goes on. */
export type Asked =
	| { readonly what: 'settings'; readonly step: string }
	| { readonly what: 'new'; readonly before?: string }
	/** what a vote is about, before its step starts */
	| { readonly what: 'options'; readonly step: string }

/** The moderation's hands: each deed is one transaction of the stage, or one request. */
export function useConductor(ask: (asked: Asked) => void, random: Random): Conduct {
	const stage = useStage()
	const { doc: plenum } = useRoom()
	const { time } = useSessionState()
	const { revealing, failure, reveal } = useReveal(stage)
	const deeds = useMemo(() => {
		const { doc, people } = stage
		const start = (id: string | undefined) => {
			const step = id === undefined ? undefined : findAgendaStep(doc, id)
			if (!step) return
			if (step.round && lacksOptions(step.round)) ask({ what: 'options', step: step.id })
			else
				byServerTime(time, (now) =>
					change(doc, () => {
						takeColumns(doc, plenum, step.id, random)
						startStep(doc, step.id, now, random)
						followAgenda({ stage: doc, plenum, people: people.get() }, now, random)
					}),
				)
		}
		const running = () => readNow(doc).step
		const isScene = () => sittingOf(doc) === undefined && sceneOf(doc)?.isClosed === false
		const isAtWork = () => running() !== undefined || sittingOf(doc) !== undefined
		return {
			start,
			next() {
				// Behind the last step nobody is thrown back to the first by one key.
				const isOver = !running() && listSteps(doc).every(({ done }) => done !== undefined)
				if (!isOver) start(neighbourStep(doc, 1))
			},
			back: () => start(neighbourStep(doc, -1)),
			skip: () => start(stepAfterNext(doc)),
			end() {
				const now = time.now()
				change(doc, () => {
					endSteps(doc, now)
					followAgenda({ stage: doc, plenum, people: people.get() }, now, random)
				})
			},
			hold() {
				// A scene has the one clock there is while it is played.
				if (isScene()) {
					if (sceneOf(doc)?.timer.is === 'paused') byServerTime(time, (now) => resumePlay(doc, now))
					else pausePlay(doc, time.now())
					return
				}
				const { timer } = readNow(doc)
				if (timer.is === 'running') pauseTimer(doc, time.now())
				else if (timer.is === 'paused') byServerTime(time, (now) => resumeTimer(doc, now))
			},
			extend() {
				if (isScene()) byServerTime(time, (now) => extendScene(doc, moreMinutes, now))
				else if (isAtWork()) byServerTime(time, (now) => extendTimer(doc, moreMinutes, now))
			},
			beginClock() {
				const minutes = running()?.minutes || moreMinutes
				if (isAtWork()) byServerTime(time, (now) => extendTimer(doc, minutes, now))
			},
			stopClock: () => stopTimer(doc),
			beginAnew() {
				const step = running()
				if (!step) return
				if (step.round && lacksOptions(step.round)) ask({ what: 'options', step: step.id })
				else beginRound(doc, step.id, random)
			},
			freeze: () => setFrozen(doc, !readNow(doc).frozen),
			edit: (step: string) => ask({ what: 'settings', step }),
			add: (before?: string) => ask({ what: 'new', ...(before !== undefined && { before }) }),
		}
	}, [stage, plenum, time, ask, random])
	return useMemo(() => ({ ...deeds, revealing, failure, reveal }), [deeds, revealing, failure, reveal])
}

/** The step behind the one that would be next. */
function stepAfterNext(stage: Y.Doc): string | undefined {
	const next = neighbourStep(stage, 1)
	const steps = listSteps(stage)
	return next === undefined ? undefined : steps[steps.findIndex(({ id }) => id === next) + 1]?.id
}

function useReveal({ doc, server, token }: StageRoom): Pick<Conduct, 'revealing' | 'failure' | 'reveal'> {
	const [revealing, setRevealing] = useState(false)
	const [failure, setFailure] = useState<Failure>()
	const reveal = useMemo(() => {
		let isAsking = false
		return async (round = readNow(doc).round?.id) => {
			if (isAsking || round === undefined) return
			isAsking = true
			setRevealing(true)
			const answer = await server.reveal(token(), round)
			isAsking = false
			setRevealing(false)
			setFailure(answer.ok ? undefined : answer.failure)
		}
	}, [doc, server, token])
	return { revealing, failure, reveal }
}
