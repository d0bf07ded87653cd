import { countOf, isObject } from '../lib/json.ts'
import { readSettings } from '../rounds/readSettings.ts'
import type { RoundSettings } from '../rounds/round.ts'

/** A round as the room knows it. What was handed in is not here: the server keeps it until it is revealed. */
export interface Round {
	readonly step: string
	/** what it is about: the question on the wall */
	readonly about: string
	/** the board on which it lands; absent: the first one */
	readonly board?: string
	readonly settings: RoundSettings
	readonly state: 'open' | 'revealed'
	/** cards, or ballots, that lie with the server */
	readonly contributions: number
	/** people who handed something in, those without a device included */
	readonly people: number
	/** of these contributions, how many the moderation entered for others */
	readonly forOthers: number
}

/** What the server says of a round. */
export type RoundReport = Partial<Pick<Round, 'state' | 'contributions' | 'people' | 'forOthers'>>

/** What was agreed when a round began, and what the server reports of it. Phones read both from JSON: no yjs here. */
export function readRound(agreed: unknown, report: unknown): Round | undefined {
	if (!isObject(agreed) || typeof agreed.step !== 'string') return undefined
	const settings = readSettings(agreed.settings)
	if (!settings) return undefined
	const said = isObject(report) ? report : {}
	return {
		step: agreed.step,
		about: typeof agreed.about === 'string' ? agreed.about : '',
		...(typeof agreed.board === 'string' && { board: agreed.board }),
		settings,
		state: said.state === 'revealed' ? 'revealed' : 'open',
		contributions: countOf(said.contributions),
		people: countOf(said.people),
		forOthers: countOf(said.forOthers),
	}
}
