import { cut } from '../lib/characters.ts'
import type { Ordered } from '../lib/order.ts'
import type { Term } from '../registry/index.ts'
import { isTermOf } from '../registry/term.ts'
import { readSettings } from '../rounds/readSettings.ts'
import type { RoundSettings } from '../rounds/round.ts'
import { tidied } from '../text/field.ts'
import { textFields } from '../text/fields.ts'
import { isNumber } from './timer.ts'

/*
 * Phones read steps, too, and have no room for documents: this file and all it imports do without yjs.
 */

/** The longest step in minutes, and the longest agenda in steps. */
export const stepLimits = { minutes: 600, steps: 80, material: 6, areaName: 60 } as const

/** The text fields of a step. */
export const stepFields = {
	title: textFields.agendaTitle,
	question: textFields.stepQuestion,
	note: textFields.stepNote,
} as const

/** Who may change the boards during a step. `own`: participants their own cards, the moderation everything. */
export const writers = {
	everyone: { de: 'alle', en: 'everybody' },
	own: { de: 'nur eigene Karten', en: 'own cards only' },
	moderation: { de: 'nur die Moderation', en: 'the moderation only' },
} as const satisfies Record<string, Term>
export type Writers = keyof typeof writers

/** What phones show during a step: what is asked for, the question alone, or what has been collected, as an outline. */
export const phonePages = {
	contribute: { de: 'Eingabe', en: 'input' },
	question: { de: 'nur die Frage', en: 'question only' },
	outline: { de: 'Ergebnisse', en: 'results' },
} as const satisfies Record<string, Term>
export type PhonePage = keyof typeof phonePages

/** A page beside the boards that a step can show. */
export const stepPages = {
	tasks: { de: 'Maßnahmenplan', en: 'Task plan' },
	actors: { de: 'Beteiligte', en: 'Actors' },
	meetings: { de: 'Treffen und Beschlüsse', en: 'Meetings and decisions' },
} as const satisfies Record<string, Term>
export type StepPage = keyof typeof stepPages

/** What sentences become on which all agreed in a consensus check, besides a decision. */
export const agreedKinds = {
	goal: { de: 'ein Projektziel', en: 'a project goal' },
	rule: { de: 'eine Netzwerkregel', en: 'a network rule' },
} as const satisfies Record<string, Term>
export type AgreedAs = keyof typeof agreedKinds

/**
 * What the moderation conducts in a step, with a control of its own in the place of the step's: the parts of a Planspiel are given, its
 * scenes are played, small groups are formed for the steps that follow.
 */
export const conductKinds = {
	cast: { de: 'Rollen verteilen', en: 'giving the parts' },
	play: { de: 'Planspiel spielen', en: 'playing the planning game' },
	groups: { de: 'Kleingruppen bilden', en: 'forming small groups' },
} as const satisfies Record<string, Term>
export type Conducts = keyof typeof conductKinds

/** One point of the agenda with everything that holds for all while it runs: "Schritt". */
export interface Step extends Ordered {
	readonly title: string
	/** the question on the wall; may be empty */
	readonly question: string
	/** planned length; 0: no clock */
	readonly minutes: number
	/**
	 * what everybody is shown: a tldraw page id; absent: people stay where they are. The agenda knows no boards: whoever
	 * takes people there looks whether this one is still there, and leaves them where they are if not
	 */
	readonly board?: string
	/** a page instead of a board */
	readonly page?: StepPage
	readonly writers: Writers
	readonly phone: PhonePage
	/** what is collected, if anything is */
	readonly round?: RoundSettings
	/** what is conducted in it, besides its question and its clock */
	readonly conducts?: Conducts
	/** whether people work on it in small groups */
	readonly inGroups?: true
	/** the area of the board that what is collected comes into, by the name its method gives it */
	readonly area?: string
	/** areas of the board whose cards are what the step works with: what earlier steps have collected there */
	readonly material?: readonly string[]
	/** what becomes of sentences all agree on, besides decisions */
	readonly agreedAs?: AgreedAs
	/** who leads, what shall come of it: for the moderation's eyes, though not secret */
	readonly note: string
	/** id of the round that was begun for it last */
	readonly roundId?: string
	/** when it was left last, milliseconds since 1970; absent while it runs */
	readonly done?: number
}

/** What is said of a step, with words as their fields keep them. */
export function tidyStep<Draft extends { readonly [Part in keyof typeof stepFields]?: string | undefined }>(
	draft: Draft,
): Draft {
	const parts = Object.keys(stepFields) as (keyof typeof stepFields)[]
	const words = parts.flatMap((part) => {
		const said = draft[part]
		return said === undefined ? [] : [[part, tidied(stepFields[part], said)] as const]
	})
	return { ...draft, ...Object.fromEntries(words) }
}

/** What is decided about a step before it runs; what is absent is as a fresh step has it. */
export type StepDraft = Partial<Omit<Step, 'id' | 'order' | 'roundId' | 'done'>>

/** What was decided about a step, without what became of it: for a copy, a file, another meeting. */
export function draftOf({ id: _id, order: _order, roundId: _roundId, done: _done, ...draft }: Step): StepDraft {
	return draft
}

/** What is stored or told of a step; what cannot be read is as if unsaid. */
export function readStep(id: string, told: Readonly<Record<string, unknown>>): Step {
	const words = (key: string, longest = 100) => {
		const value = told[key]
		return typeof value === 'string' ? cut(value, longest) : ''
	}
	const { page, writers: writes, phone, conducts, agreedAs, done } = told
	const [board, roundId, round] = [words('board'), words('roundId'), readSettings(told.round)]
	const [area, material] = [words('area', stepLimits.areaName), readMaterial(told.material)]
	return {
		id,
		order: words('order', Number.POSITIVE_INFINITY),
		title: words('title', stepFields.title.limit),
		question: words('question', stepFields.question.limit),
		note: words('note', stepFields.note.limit),
		minutes: minutesOf(told.minutes),
		writers: isTermOf(writers, writes) ? writes : 'everyone',
		phone: isTermOf(phonePages, phone) ? phone : 'contribute',
		...(board && { board }),
		...(isTermOf(stepPages, page) && { page }),
		...(round && { round }),
		...(isTermOf(conductKinds, conducts) && { conducts }),
		...(told.inGroups === true && { inGroups: true as const }),
		...(area && { area }),
		...(material.length > 0 && { material }),
		...(isTermOf(agreedKinds, agreedAs) && { agreedAs }),
		...(roundId && { roundId }),
		...(isNumber(done) && { done }),
	}
}

/** Names of areas, each once and as many as a step may work with. */
const readMaterial = (told: unknown): string[] => {
	const names = Array.isArray(told) ? told.filter((name) => typeof name === 'string' && name !== '') : []
	return [...new Set(names.map((name: string) => cut(name, stepLimits.areaName)))].slice(0, stepLimits.material)
}

/** Minutes as a step keeps them: whole, from 0 to the longest. */
export function minutesOf(value: unknown): number {
	if (typeof value !== 'number' || !Number.isFinite(value)) return 0
	return Math.min(stepLimits.minutes, Math.max(0, Math.round(value)))
}
