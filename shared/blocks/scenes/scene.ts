import { wordsIn } from '../../lib/entries.ts'
import { type Ordered, readOrder } from '../../lib/order.ts'
import { isThere } from '../../lib/trash.ts'
import { type Feedback, readKept } from './feedback.ts'

/** The longest scene in minutes. */
export const mostSceneMinutes = 600

/** One contact of the person with somebody: a station of the way. */
export interface Scene extends Ordered {
	/** id of the phase of a chain it belongs to, if somebody said so */
	readonly phase: string | undefined
	/** id of the actor the person comes to; undefined while that is open */
	readonly lane: string | undefined
	/** what happens, in a sentence */
	readonly text: string
	/** how long it is planned to take; 0: no plan */
	readonly minutes: number
	/** how long it took; undefined until it was played */
	readonly played: number | undefined
	/** id of the round in which the observers said what they saw */
	readonly round: string | undefined
	/** what observers said in the workshop this play came from; what they said here lies on cards of the round */
	readonly kept: readonly Feedback[]
}

export interface SceneDetails {
	phase?: string
	lane?: string
	minutes?: number
	played?: number
	round?: string
}

export const isMinutes = (value: unknown): value is number =>
	Number.isInteger(value) && Number(value) >= 0 && Number(value) <= mostSceneMinutes

const isId = (value: unknown): boolean => typeof value === 'string' && value !== ''

export const isSceneDetail: Record<keyof SceneDetails, (value: unknown) => boolean> = {
	phase: isId,
	lane: isId,
	minutes: isMinutes,
	played: isMinutes,
	round: isId,
}

/** What is stored of a scene; undefined for what is none, or lies in the trash. */
export function readScene(id: string, stored: unknown): Scene | undefined {
	if (!isThere(stored)) return undefined
	const idIn = (key: 'phase' | 'lane' | 'round') => (isId(stored.get(key)) ? String(stored.get(key)) : undefined)
	const [minutes, played] = [stored.get('minutes'), stored.get('played')]
	return {
		id,
		order: readOrder(stored.get('order')),
		phase: idIn('phase'),
		lane: idIn('lane'),
		text: wordsIn(stored, 'text'),
		minutes: isMinutes(minutes) ? minutes : 0,
		played: isMinutes(played) ? played : undefined,
		round: idIn('round'),
		kept: readKept(id, stored.get('feedback')),
	}
}

/** Whether a scene has been begun, as far as the play knows: it was timed, observers were asked, or said something. */
export const hasBegun = ({ played, round, kept }: Scene): boolean =>
	played !== undefined || round !== undefined || kept.length > 0
