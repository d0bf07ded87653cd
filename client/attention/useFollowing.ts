import { useCallback, useContext, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { Lead } from '../../shared/agenda/index.ts'
import { useNowOf, useSessionState } from '../agenda/now.ts'
import type { Destination } from '../navigation/navigation.ts'
import { useDevices, useSelf } from './devices.ts'
import { FollowContext, type Followed } from './FollowContext.ts'
import { useLedView } from './ledView.ts'
import { boardOf, placeName } from './place.ts'

/** What this person has to do with the view that is led. */
type Part =
	/** nobody leads, or this person does not follow */
	| 'none'
	/** asked to follow, or, if it is their own view, to show it */
	| 'asked'
	| 'following'
	/** the view is their own */
	| 'leading'

export interface Following {
	readonly lead: Lead | undefined
	readonly part: Part
	accept(): void
	decline(): void
}

/** This tab's answer to an invitation; a reload keeps it. */
interface Answer {
	/** `at` of the lead */
	readonly lead: number
	readonly isYes: boolean
}

/** Whether to follow is each person's own choice: asked once for each invitation, and ended by any movement of their own. */
export function useFollowing(
	workshop: string,
	place: string | undefined,
	mayModerate: boolean,
	go: (to: Destination) => void,
): Following {
	const { now } = useSessionState()
	const at = useNowOf(({ lead }) => lead?.at)
	const who = useNowOf(({ lead }) => lead?.participant)
	const lead = useMemo(() => (at === undefined || who === undefined ? undefined : now.get().lead), [now, at, who])
	const isOwn = useSelf() === who
	const [answer, setAnswer] = useState(() => recall(workshop))
	const isAnswered = answer?.lead === at
	const view = useLedView()
	const part = partOf(lead, isOwn, mayModerate, isAnswered ? answer : undefined)
	const isFollowing = part === 'following'

	const give = useCallback(
		(isYes: boolean) => {
			if (at === undefined) return
			const given = { lead: at, isYes }
			remember(workshop, given)
			setAnswer(given)
		},
		[workshop, at],
	)
	const decline = useCallback(() => give(false), [give])
	useTelling(isFollowing ? at : undefined)
	useEscape(isFollowing, decline)
	useGoingAlong(isFollowing, view, place, go, decline)
	const followed = useContext(FollowContext)
	useEffect(() => {
		if (isFollowing) followed.set({ view, stop: decline })
		return () => followed.set(undefined)
	}, [followed, isFollowing, view, decline])
	return { lead, part, accept: () => give(true), decline }
}

function partOf(lead: Lead | undefined, isOwn: boolean, mayModerate: boolean, answer: Answer | undefined): Part {
	if (!lead) return 'none'
	// The moderation has begun it by itself; whoever else is to be followed is asked first, as those are who follow.
	if (isOwn && mayModerate && !lead.name) return 'leading'
	if (!answer) return 'asked'
	if (!answer.isYes) return 'none'
	return isOwn ? 'leading' : 'following'
}

function useTelling(lead: number | undefined) {
	const devices = useDevices()
	useEffect(() => {
		devices.tell({ f: lead })
		return () => devices.tell({ f: undefined })
	}, [devices, lead])
}

function useEscape(isFollowing: boolean, stop: () => void) {
	useEffect(() => {
		if (!isFollowing) return
		const hear = (event: KeyboardEvent) => {
			if (event.key === 'Escape' && !event.defaultPrevented) stop()
		}
		document.addEventListener('keydown', hear)
		return () => document.removeEventListener('keydown', hear)
	}, [isFollowing, stop])
}

/** Goes to the board that is shown; whoever goes elsewhere from there has moved by themselves. */
function useGoingAlong(
	isFollowing: boolean,
	view: Followed['view'],
	place: string | undefined,
	go: (to: Destination) => void,
	stop: () => void,
) {
	const shown = usePlaceOf(view)
	const target = useRef<{ place: string; isReached: boolean }>(undefined)
	useEffect(() => {
		if (!isFollowing || shown === undefined) {
			target.current = undefined
			return
		}
		const board = boardOf(shown)
		if (target.current?.place !== shown) {
			target.current = { place: shown, isReached: place === shown }
			if (place !== shown && board) go({ to: 'board', board: board.board })
		} else if (place === shown) target.current.isReached = true
		else if (target.current.isReached) stop()
	}, [isFollowing, shown, place, go, stop])
}

/** The place alone, which changes seldom. */
function usePlaceOf(view: Followed['view']): string | undefined {
	const read = () => {
		const shown = view.get()
		return shown && placeName(shown)
	}
	return useSyncExternalStore(view.subscribe, read, read)
}

const keyOf = (workshop: string) => `netzwerkstatt.follows.${workshop}`

function remember(workshop: string, answer: Answer) {
	try {
		sessionStorage.setItem(keyOf(workshop), JSON.stringify(answer))
	} catch {
		// storage is blocked: a reload asks once more
	}
}

function recall(workshop: string): Answer | undefined {
	try {
		const { lead, isYes } = JSON.parse(sessionStorage.getItem(keyOf(workshop)) ?? '{}')
		return typeof lead === 'number' && typeof isYes === 'boolean' ? { lead, isYes } : undefined
	} catch {
		return undefined
	}
}
