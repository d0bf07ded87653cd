import { type Round, readGivers } from '../../shared/agenda/index.ts'
import { countOf, isObject } from '../../shared/lib/json.ts'
import { isGroupRoom } from '../../shared/links/rooms.ts'
import { type Marks, type RoundSettings, readMarks, readSettings } from '../../shared/rounds/index.ts'

/** A round among all. */
export interface RoundKey {
	readonly workshop: string
	readonly round: string
}

/** What was agreed when the first one handed something in. It holds to the end, whatever the room says later. */
export type Agreed = Pick<Round, 'step' | 'about' | 'board' | 'area' | 'room' | 'givers' | 'settings'>

export const agreedIn = ({ step, about, board, area, room, givers, settings }: Agreed): Agreed => ({
	step,
	about,
	...(board !== undefined && { board }),
	...(area !== undefined && { area }),
	...(room !== undefined && { room }),
	...(givers !== undefined && { givers }),
	settings,
})

/** How much was handed in. */
export type Figures = Pick<Round, 'contributions' | 'people' | 'forOthers'>

export type KeptRound = { readonly agreed: Agreed } & (
	| {
			/** `closed`: nothing is taken any more, and what there is has not all been laid yet */
			readonly state: 'open' | 'closed'
	  }
	| { readonly state: 'revealed'; readonly figures: Figures }
)

/**
 * Whose a contribution is, as far as may be known: names made of the session's token, which is never kept. They tell
 * sessions apart within a round, and lead from no file to a person, and from no round to another.
 */
export interface Hand {
	readonly session: string
	/** the person without a device for whom it is; '' for the session's own */
	readonly other: string
}

export interface Card {
	/** the client's own */
	readonly id: string
	readonly text: string
	readonly column?: string
	/** as promised: name or organisation */
	readonly by?: string
	/** participant, in rounds with names */
	readonly of?: string
}

/** What one hand gave in; of two with the same `session` and `item`, the later one counts. */
export type Contribution =
	| { readonly is: 'card'; readonly card: Card }
	| { readonly is: 'ballot'; readonly marks: Marks; readonly by?: string; readonly organisation?: string }

/** What its row is called. */
export const itemOf = (contribution: Contribution): string =>
	contribution.is === 'card' ? contribution.card.id : 'ballot'

/** A round as it lies in its row; undefined if that is damaged. */
export function readKeptRound(row: string | undefined): KeptRound | undefined {
	const stored = parsed(row)
	if (!isObject(stored) || !isObject(stored.agreed)) return undefined
	const { state, figures, agreed } = stored
	const settings = readSettings(agreed.settings)
	if (!settings || typeof agreed.step !== 'string' || typeof agreed.about !== 'string') return undefined
	const { step, about, board, area, room } = agreed
	const givers = readGivers(agreed.givers)
	const where = {
		...(typeof board === 'string' && { board }),
		...(typeof area === 'string' && { area }),
		...(typeof room === 'string' && isGroupRoom(room) && { room }),
	}
	const kept = { agreed: agreedIn({ step, about, settings, ...where, ...(givers && { givers }) }) }
	if (state === 'revealed' && isObject(figures)) {
		const { contributions, people, forOthers } = figures
		return {
			...kept,
			state,
			figures: {
				contributions: countOf(contributions),
				people: countOf(people),
				forOthers: countOf(forOthers),
			},
		}
	}
	return state === 'open' || state === 'closed' ? { ...kept, state } : undefined
}

/** A contribution as it lies in its row; undefined if that is damaged. */
export function readContribution(settings: RoundSettings, row: string): Contribution | undefined {
	const stored = parsed(row)
	if (!isObject(stored)) return undefined
	const by = typeof stored.by === 'string' && { by: stored.by }
	if (settings.kind !== 'cards') {
		const marks = readMarks(settings, stored.marks)
		const isNamed = settings.attribution !== 'anonymous' && typeof stored.organisation === 'string'
		return marks && { is: 'ballot', marks, ...by, ...(isNamed && { organisation: String(stored.organisation) }) }
	}
	const { card } = stored
	if (!isObject(card) || typeof card.id !== 'string' || typeof card.text !== 'string') return undefined
	const { id, text, column, of } = card
	return {
		is: 'card',
		card: {
			id,
			text,
			...(typeof column === 'string' && { column }),
			...(typeof card.by === 'string' && { by: card.by }),
			...(typeof of === 'string' && { of }),
		},
	}
}

function parsed(row: string | undefined): unknown {
	try {
		return row === undefined ? undefined : JSON.parse(row)
	} catch {
		return undefined
	}
}
