import type * as Y from 'yjs'
import { command } from '../lib/command.ts'
import { countOf, isObject } from '../lib/json.ts'
import { type CastMember, listCast, partOf } from './cast.ts'
import { playingOf, playOf } from './play.ts'

/*
 * Who plays may ask the advisers, with one tap on their device; advisers and moderation see it at once.
 */

/** That a part asks for advice. */
interface Asking {
	/** id of the part */
	readonly part: string
	/** participant id of who asked */
	readonly by: string
	/** since when, milliseconds since 1970 */
	readonly at: number
	/** whether an adviser is on the way */
	readonly isComing: boolean
	/** participant id of who is; absent: nobody yet, or it was not said */
	readonly adviser?: string
}

const keyOf = (part: string) => `${prefix}${part}`
const prefix = 'advice/'

/** Which parts of the play that runs ask for advice; who waits longest comes first. */
export function listAsking(stage: Y.Doc): Asking[] {
	const play = playOf(stage)?.id
	return [...playingOf(stage)]
		.flatMap(([key, stored]) => {
			if (!key.startsWith(prefix) || !isObject(stored) || stored.play !== play) return []
			const { by, at, isComing, adviser } = stored
			if (typeof by !== 'string') return []
			return [
				{
					part: key.slice(prefix.length),
					by,
					at: countOf(at),
					isComing: isComing === true,
					...(typeof adviser === 'string' && { adviser }),
				},
			]
		})
		.sort((a, b) => a.at - b.at || (a.part < b.part ? -1 : 1))
}

/** For the server alone: somebody who plays asks for advice; gives their part, or undefined if they play nothing that may ask. */
export const askAdvice = command('stage', (stage: Y.Doc, by: string, at: number): CastMember | undefined => {
	const member = partOf(stage, by)
	if (member?.group !== 'acting') return undefined
	if (!listAsking(stage).some(({ part }) => part === member.part)) {
		playingOf(stage).set(keyOf(member.part), { play: member.play, by, at, isComing: false })
	}
	return member
})

/** An adviser is on the way to a part that asks, and everybody is told who: the first one who says so, or was called. */
export const answerAdvice = command('stage', (stage: Y.Doc, part: string, adviser: string | undefined): void => {
	const stored = playingOf(stage).get(keyOf(part))
	if (!isObject(stored) || stored.isComing === true) return
	playingOf(stage).set(keyOf(part), { ...stored, isComing: true, ...(adviser !== undefined && { adviser }) })
})

/**
 * Who can be called to a part that asks, the likeliest first: those who advise for the organisation it plays, then those who are with
 * nobody else.
 */
export function advisersFor(stage: Y.Doc, part: string): CastMember[] {
	const cast = listCast(stage)
	const role = cast.find((member) => member.part === part)?.role ?? ''
	const busy = new Set(listAsking(stage).map(({ adviser }) => adviser))
	const distance = (member: CastMember) =>
		(role !== '' && member.role === role ? 0 : 2) + (busy.has(member.participant) ? 1 : 0)
	return cast.filter(({ group }) => group === 'advising').sort((a, b) => distance(a) - distance(b))
}

/** The part needs no advice, or has had it. */
export const endAdvice = command('stage', (stage: Y.Doc, part: string): void => {
	if (playingOf(stage).has(keyOf(part))) playingOf(stage).delete(keyOf(part))
})
