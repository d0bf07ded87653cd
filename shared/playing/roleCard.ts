import type * as Y from 'yjs'
import { command } from '../lib/command.ts'
import { countOf, isObject } from '../lib/json.ts'
import { type TextField, tidied } from '../text/field.ts'
import { playingOf } from './play.ts'

/*
 * The private side of a role card lies with the server, in no document. What is said here of it is its form, and in the
 * stage that there is one, so that the device of whoever holds the part knows when to ask.
 */

/** What stands on the private side of a role card. */
export interface PrivateSide {
	/** "Was Sie wissen" */
	readonly knows: string
	/** "Was Ihnen wichtig ist" */
	readonly wants: string
	/** "Was Sie erst auf Nachfrage sagen" */
	readonly ifAsked: string
}

export const privateSideField: TextField = { limit: 600, lines: 'several' }

/** A private side as it is kept; undefined if nothing stands on it. */
export function tidyPrivateSide({ knows, wants, ifAsked }: PrivateSide): PrivateSide | undefined {
	const side = {
		knows: tidied(privateSideField, knows),
		wants: tidied(privateSideField, wants),
		ifAsked: tidied(privateSideField, ifAsked),
	}
	return side.knows || side.wants || side.ifAsked ? side : undefined
}

/** A private side out of JSON; undefined if it is none. */
export function readPrivateSide(stored: unknown): PrivateSide | undefined {
	if (!isObject(stored)) return undefined
	const words = (value: unknown) => (typeof value === 'string' ? value : '')
	return tidyPrivateSide({ knows: words(stored.knows), wants: words(stored.wants), ifAsked: words(stored.ifAsked) })
}

/** For the server alone: the private side of a part was written at this moment, or taken away; what stands on it is not said. */
export const notePrivateSide = command(
	'stage',
	(stage: Y.Doc, { play, part }: { readonly play: string; readonly part: string }, at: number | undefined): void => {
		if (at !== undefined) playingOf(stage).set(keyOf(part), { play, at })
		else if (playingOf(stage).has(keyOf(part))) playingOf(stage).delete(keyOf(part))
	},
)

/** When the private side of a part was written last, milliseconds since 1970; undefined if it has none. */
export function privateSideSince(stage: Y.Doc, play: string, part: string): number | undefined {
	const stored = playingOf(stage).get(keyOf(part))
	return isObject(stored) && stored.play === play && countOf(stored.at) > 0 ? countOf(stored.at) : undefined
}

/** What a room says of private sides, under its keys: that there are some, and when they were written. */
export const privateSideNotes = (stage: Y.Doc): [string, unknown][] =>
	[...playingOf(stage)].filter(([key]) => key.startsWith(keyOf('')))

const keyOf = (part: string) => `card/${part}`
