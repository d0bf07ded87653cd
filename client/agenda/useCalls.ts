import { useCallback, useEffect, useRef, useState } from 'react'
import type { Destination } from '../navigation/navigation.ts'
import { type Call, followedOf, isWriting, newCall, recallFollowed, rememberFollowed } from './calls.ts'
import { useNow, useSessionState } from './now.ts'

/** How long "Die Moderation hat alle hierher geholt" stays, in milliseconds. */
const fetchedFor = 10_000

interface Calls {
	/** where the person is asked to go, because they were writing when the call came */
	readonly offered: Call | undefined
	/** whether they have just been brought here */
	readonly isFetched: boolean
	accept(): void
	stay(): void
}

/**
 * Follows the room: a step that begins takes everybody to its board or page, late comers included, a summons to its part
 * of the board. `here` names what is shown, `place` is how presence names it: a call may be for those at one place. Who is
 * at `console` stays, and so does who writes: they are asked. `isSought`: the person came to this place by its address, from a bookmark or a
 * colleague; what ran before they came only asks them.
 */
export function useCalls(
	workshop: string,
	{ here, place, console, isSought }: { here: string; place: string | undefined; console: string; isSought: boolean },
	go: (to: Destination) => void,
): Calls {
	const now = useNow()
	const { time } = useSessionState()
	const [came] = useState(() => time.now())
	/** whether this page has read where the room is: whatever comes after that is news */
	const hasMet = useRef(false)
	const [offered, offer] = useState<Call>()
	const [fetched, fetch] = useState<{ readonly at: number }>()

	const follow = useCallback(
		(call: Call) => {
			offer(undefined)
			// Who is on the board already keeps their view of it.
			if (call.why === 'step' && nameOf(call.to) === here) return
			go(call.to)
			if (call.why === 'summons') fetch({ at: performance.now() })
		},
		[go, here],
	)
	useEffect(() => {
		const followed = recallFollowed(workshop)
		const call = newCall(now, followed)
		const next = followedOf(now)
		const isFirst = !hasMet.current
		if (now.since !== undefined || now.summons) hasMet.current = true
		const isNew = next.step !== followed.step || next.place !== followed.place || next.summons !== followed.summons
		if (isNew) rememberFollowed(workshop, next)
		if (!call) {
			if (next.step !== followed.step) offer(undefined)
			return
		}
		if (here === console) return
		if (call.from !== undefined && call.from !== place) return
		const at = call.why === 'summons' ? now.summons?.at : now.since
		const isLate = isSought && isFirst && at !== undefined && at < came
		if (isWriting() || (isLate && nameOf(call.to) !== here)) offer(call)
		else follow(call)
	}, [workshop, now, here, place, console, isSought, came, follow])
	useEffect(() => {
		if (!fetched) return
		const timer = setTimeout(() => fetch(undefined), fetchedFor)
		return () => clearTimeout(timer)
	}, [fetched])
	useEffect(() => {
		// Who has gone there on their own need not be asked any more.
		offer((open) => (open?.why === 'step' && nameOf(open.to) === here ? undefined : open))
	}, [here])

	return {
		offered,
		isFetched: fetched !== undefined,
		accept: () => offered && follow(offered),
		stay: () => offer(undefined),
	}
}

/** A place by its name, as `here` gives it. */
const nameOf = (to: Destination): string => (to.to === 'board' ? to.board : to.to)
