import { useEffect, useState } from 'react'
import type * as Y from 'yjs'
import { bindingCall, type Sight, type Summons } from '../../shared/agenda/index.ts'
import { isWriting } from '../agenda/calls.ts'
import { useNow } from '../agenda/now.ts'
import type { Destination } from '../navigation/navigation.ts'
import { sightOf } from '../navigation/sight.ts'

/** How long somebody may look around before they are brought back, and how often it is looked, in milliseconds. */
const wanders = 8_000
const looks = 1_000

/** Whether this person is held at a place for this step, and whether they have wandered off. */
export type Held = 'free' | 'here' | 'away'

/**
 * Brings whoever wanders off back to where the moderation has called all for this step: after a while, and never while they
 * write. `here` is the board that is shown, `doc` the document in which it lies. Nobody is held where `isExempt`.
 */
export function useHeldHere(
	here: string,
	doc: Y.Doc,
	isExempt: boolean,
	go: (to: Destination) => void,
): { readonly held: Held; readonly call: Summons | undefined; goBack(): void } {
	const call = bindingCall(useNow())
	const [isAway, setAway] = useState(false)
	const isHeld = call !== undefined && !isExempt
	const goBack = () => {
		if (!call) return
		const { board, x, y, w, h } = call
		go({ to: 'board', board, part: { x, y, w, h } })
	}
	// biome-ignore lint/correctness/useExhaustiveDependencies: a call is named by when it was made
	useEffect(() => {
		setAway(false)
		if (!isHeld) return
		let awayFor = 0
		const looking = setInterval(() => {
			const away = isElsewhere(call, here, sightOf(doc))
			setAway(away)
			awayFor = away && !isWriting() ? awayFor + looks : 0
			if (awayFor < wanders) return
			awayFor = 0
			goBack()
		}, looks)
		return () => clearInterval(looking)
	}, [isHeld, call?.at, here, doc, go])
	return { held: !isHeld ? 'free' : isAway ? 'away' : 'here', call, goBack }
}

/** Whether so little of the place is in sight that it is not looked at any more. */
function isElsewhere(call: Sight, here: string, seen: Sight | undefined): boolean {
	if (call.board !== here) return true
	// Without a canvas, as in a list, all of a board is in sight.
	if (seen?.board !== call.board) return false
	const w = Math.min(call.x + call.w, seen.x + seen.w) - Math.max(call.x, seen.x)
	const h = Math.min(call.y + call.h, seen.y + seen.h) - Math.max(call.y, seen.y)
	const smaller = Math.min(call.w * call.h, seen.w * seen.h)
	return w <= 0 || h <= 0 || w * h < smaller / 2
}
