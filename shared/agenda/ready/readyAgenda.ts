import type { Term } from '../../registry/index.ts'
import type { Attribution, ColumnSource } from '../../rounds/index.ts'
import type { Step } from '../step.ts'

/** What a ready step collects. What a vote is about is chosen when it begins, from what lies on the board by then. */
export type ReadyRound =
	| {
			readonly kind: 'cards'
			readonly attribution: Attribution
			readonly hidden: boolean
			readonly columns?: readonly Term[]
			readonly columnsFrom?: ColumnSource
	  }
	| { readonly kind: 'dots'; readonly dots: number; readonly perOption: number }
	| { readonly kind: 'position'; readonly from: Term; readonly to: Term }
	| { readonly kind: 'ranking' }
	| { readonly kind: 'consensus'; readonly attribution: Attribution; readonly proposals?: readonly Term[] }

/** A step in both languages. `note`: who leads, and what shall come of it. */
export interface ReadyStep
	extends Pick<Step, 'minutes' | 'writers' | 'phone'>,
		Partial<Pick<Step, 'page' | 'conducts' | 'inGroups' | 'area' | 'material' | 'agreedAs'>> {
	readonly title: Term
	readonly question: Term
	readonly note: Term
	readonly round?: ReadyRound
}

/** An agenda one can begin with. Everything in it can be changed afterwards. */
export interface ReadyAgenda {
	readonly id: string
	readonly name: Term
	/** what it is good for, and for whom */
	readonly purpose: Term
	/** what becomes of its results is agreed on beforehand */
	readonly asksMandate?: true
	/** id of the method on whose board it gathers, if not that of a board of its own name */
	readonly method?: string
	readonly steps: readonly ReadyStep[]
}

/** A break. With 0 minutes it has no clock, and does not count. */
export const pause = (minutes: number, note: Term): ReadyStep => ({
	title: { de: 'Pause', en: 'Break' },
	question: { de: 'Pause', en: 'Break' },
	note,
	minutes,
	writers: 'everyone',
	phone: 'outline',
})

/** "Wer tut was bis wann?": every agenda ends in tasks. */
export const tasks = (minutes: number, title: Term, note: Term): ReadyStep => ({
	title,
	question: { de: 'Wer tut was bis wann?', en: 'Who does what by when?' },
	note,
	minutes,
	writers: 'everyone',
	phone: 'question',
	page: 'tasks',
})

/** How people treated each other: asked at the end, because there is still time to change it. */
export const howWeWorked = (minutes: number): ReadyStep => ({
	title: { de: 'Abschlussrunde', en: 'Closing round' },
	question: { de: 'Wie sind wir heute miteinander umgegangen?', en: 'How did we treat each other today?' },
	note: {
		de: 'Moderation. Einen Punkt setzen lassen, dann zwei, drei Stimmen hören: Was soll beim nächsten Mal anders sein?',
		en: 'Moderation. Let everybody set one dot, then hear two or three voices: what should be different next time?',
	},
	minutes,
	writers: 'moderation',
	phone: 'contribute',
	round: {
		kind: 'position',
		from: { de: 'Das müssen wir ändern', en: 'We must change that' },
		to: { de: 'Bitte weiter so', en: 'Please go on like this' },
	},
})

/** The same question where the day has a closing round besides: each organisation writes what it takes along. */
export const takenIntoOrganisations = (minutes: number, note: Term): ReadyStep => ({
	...takenHome(minutes, note),
	title: { de: 'In die Organisationen', en: 'Into the organisations' },
})

/** What comes of the meeting outside of it: results enter the organisations by those who were there. */
export const takenHome = (minutes: number, note: Term): ReadyStep => ({
	title: { de: 'Abschlussrunde', en: 'Closing round' },
	question: { de: 'Was nehmen Sie in Ihre Organisation mit?', en: 'What do you take into your organisation?' },
	note,
	minutes,
	writers: 'own',
	phone: 'contribute',
	round: { kind: 'cards', attribution: 'organisation', hidden: false },
})
