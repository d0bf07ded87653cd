import type * as Y from 'yjs'
import { command } from '../lib/command.ts'
import { isObject } from '../lib/json.ts'
import { saysSame } from '../lib/keepSame.ts'
import { readFloor } from './attention.ts'
import { nowOf, runOf } from './stage.ts'

/** What a person has let the room know: the server writes it for them, since only the moderation writes this room. */
export interface Signals {
	/** participant id */
	readonly participant: string
	/** as the person was called when they last signalled; they may have left since */
	readonly name: string
	readonly organisation: string
	/** "fertig" with the step that runs */
	readonly ready: boolean
	/** since when the hand is up, milliseconds since 1970 */
	readonly hand?: number
	/** agreed to be named in minutes; nobody is who has not said so */
	readonly isNamed?: true
}

/** participant id -> what they signalled, as one value. */
const peopleOf = (stage: Y.Doc): Y.Map<unknown> => stage.getMap('people')

/**
 * Everybody who has given a signal, whether they are still connected or their phone sleeps; those who wait to speak come
 * first, in the order in which they asked.
 */
export function listSignals(stage: Y.Doc): Signals[] {
	const since = runOf(stage)?.since
	const asked = ({ hand }: Signals) => hand ?? Number.MAX_VALUE
	return [...peopleOf(stage).entries()]
		.flatMap(([participant, stored]) => readSignals(participant, stored, since) ?? [])
		.sort((a, b) => asked(a) - asked(b) || (a.participant < b.participant ? -1 : 1))
}

/** For the server alone: what a person signals. `ready` holds for the run of the step that began at `since`. */
export const signal = command(
	'stage',
	(
		stage: Y.Doc,
		person: { readonly participant: string; readonly name: string; readonly organisation: string },
		{
			ready,
			hand,
			isNamed,
		}: {
			readonly ready?: number | null | undefined
			readonly hand?: number | null | undefined
			readonly isNamed?: true | null | undefined
		},
	): void => {
		const { participant, name, organisation } = person
		const stored = peopleOf(stage).get(participant)
		const before = isObject(stored) ? stored : {}
		const next: Record<string, unknown> = { ...before, name, organisation }
		for (const [key, value] of Object.entries({ ready, hand, isNamed })) {
			if (value === null) delete next[key]
			else if (value !== undefined) next[key] = value
		}
		if (!saysSame(before, next)) peopleOf(stage).set(participant, next)
	},
)

/** Takes a person off the list of speakers. */
function lowerHand(stage: Y.Doc, participant: string): void {
	const stored = peopleOf(stage).get(participant)
	if (!isObject(stored) || stored.hand === undefined) return
	const { hand: _lowered, ...rest } = stored
	peopleOf(stage).set(participant, rest)
}

/** Empties the list of speakers. */
export const lowerAllHands = command('stage', (stage: Y.Doc): void => {
	for (const participant of peopleOf(stage).keys()) lowerHand(stage, participant)
})

/** "Hat das Wort": takes a person off the list of speakers and tells them that it is their turn. */
export const giveFloor = command('stage', (stage: Y.Doc, participant: string, now: number): void => {
	lowerHand(stage, participant)
	nowOf(stage).set('floor', { participant, at: now })
})

/** Nobody has the word any more. */
export const endFloor = command('stage', (stage: Y.Doc): void => {
	if (readFloor(nowOf(stage).get('floor'))) nowOf(stage).delete('floor')
})

function readSignals(participant: string, stored: unknown, since: number | undefined): Signals | undefined {
	if (!isObject(stored)) return undefined
	const { name, organisation, ready, hand, isNamed } = stored
	return {
		participant,
		name: typeof name === 'string' ? name : '',
		organisation: typeof organisation === 'string' ? organisation : '',
		ready: typeof ready === 'number' && ready === since,
		...(typeof hand === 'number' && Number.isFinite(hand) && { hand }),
		...(isNamed === true && { isNamed }),
	}
}
