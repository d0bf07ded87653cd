import type * as Y from 'yjs'
import { change } from '../lib/change.ts'
import { isObject } from '../lib/json.ts'
import { type RoundSettings, readSettings } from '../rounds/index.ts'

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

/** round id -> what was agreed when it began, as one value. */
export const roundsOf = (stage: Y.Doc): Y.Map<unknown> => stage.getMap('rounds')
/** round id -> what the server reports, as one value. */
const reportsOf = (stage: Y.Doc): Y.Map<unknown> => stage.getMap('reports')

export function readRound(value: unknown, report?: unknown): Round | undefined {
	if (!isObject(value) || typeof value.step !== 'string') return undefined
	const settings = readSettings(value.settings)
	if (!settings) return undefined
	const said = isObject(report) ? report : {}
	const count = (key: string) => (typeof said[key] === 'number' ? said[key] : 0)
	return {
		step: value.step,
		about: typeof value.about === 'string' ? value.about : '',
		...(typeof value.board === 'string' && { board: value.board }),
		settings,
		state: said.state === 'revealed' ? 'revealed' : 'open',
		contributions: count('contributions'),
		people: count('people'),
		forOthers: count('forOthers'),
	}
}

export const findRound = (stage: Y.Doc, id: string): Round | undefined =>
	readRound(roundsOf(stage).get(id), reportsOf(stage).get(id))

/** For the server alone: how far a round is. */
export function reportRound(stage: Y.Doc, id: string, report: RoundReport): void {
	const said = reportsOf(stage).get(id)
	const next = { ...(isObject(said) ? said : {}), ...report }
	if (JSON.stringify(said) !== JSON.stringify(next)) change(stage, () => void reportsOf(stage).set(id, next))
}
