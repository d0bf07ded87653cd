import * as Y from 'yjs'
import { type Ordered, readOrder } from '../lib/order.ts'
import { type RoundSettings, readSettings } from '../rounds/index.ts'

/** Version of what lies in a step's map, kept there as `v`. */
export const stepVersion = 1

/** Longest texts in characters, and the longest step in minutes. */
export const stepLimits = { title: 80, question: 200, note: 500, minutes: 600 } as const

/** Who may change the boards during a step. `own`: participants their own cards, the moderation everything. */
export const writers = ['everyone', 'own', 'moderation'] as const
export type Writers = (typeof writers)[number]

/** What phones show during a step: what is asked for, the question alone, or what has been collected, as an outline. */
export const phonePages = ['contribute', 'question', 'outline'] as const
export type PhonePage = (typeof phonePages)[number]

/** A page beside the boards that a step can show. */
export const stepPages = ['tasks', 'actors'] as const
export type StepPage = (typeof stepPages)[number]

/** One point of the agenda with everything that holds for all while it runs: "Schritt". */
export interface Step extends Ordered {
	readonly title: string
	/** the question on the wall; may be empty */
	readonly question: string
	/** planned length; 0: no clock */
	readonly minutes: number
	/** what everybody is shown: a tldraw page id; absent: people stay where they are */
	readonly board?: string
	/** a page instead of a board */
	readonly page?: StepPage
	readonly writers: Writers
	readonly phone: PhonePage
	/** what is collected, if anything is */
	readonly round?: RoundSettings
	/** who leads, what shall come of it: for the moderation's eyes, though not secret */
	readonly note: string
	/** id of the round that was begun for it last */
	readonly run?: string
	/** when it was left last, milliseconds since 1970 */
	readonly done?: number
}

/** What is decided about a step before it runs. */
export type StepDraft = Partial<Omit<Step, 'id' | 'order' | 'run' | 'done'>>

/** What a map in `steps` says; what cannot be read is as if unsaid. */
export function readStep(id: string, stored: unknown): Step | undefined {
	if (!(stored instanceof Y.Map)) return undefined
	const text = (key: string) => wordsOf(stored.get(key))
	const among = <Choice extends string>(key: string, choices: readonly Choice[]) =>
		choices.find((choice) => choice === stored.get(key))
	const board = text('board')
	const page = among('page', stepPages)
	const round = readSettings(stored.get('round'))
	const run = text('run')
	const done = stored.get('done')
	return {
		id,
		order: readOrder(stored.get('order')),
		title: text('title'),
		question: text('question'),
		note: text('note'),
		minutes: minutesOf(stored.get('minutes')),
		writers: among('writers', writers) ?? 'everyone',
		phone: among('phone', phonePages) ?? 'contribute',
		...(board && { board }),
		...(page && { page }),
		...(round && { round }),
		...(run && { run }),
		...(typeof done === 'number' && { done }),
	}
}

/** Minutes as a step keeps them: whole, from 0 to the longest. */
export function minutesOf(value: unknown): number {
	if (typeof value !== 'number' || !Number.isFinite(value)) return 0
	return Math.min(stepLimits.minutes, Math.max(0, Math.round(value)))
}

const wordsOf = (value: unknown): string => (typeof value === 'string' ? value : '')
