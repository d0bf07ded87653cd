import type { Term } from '../../registry/index.ts'
import type { Attribution } from '../../rounds/index.ts'
import type { Step } from '../step.ts'

/** What a ready step collects. What a vote is about is chosen when it begins, from what lies on the board by then. */
export type ReadyRound =
	| {
			readonly kind: 'cards'
			readonly attribution: Attribution
			readonly hidden: boolean
			readonly columns?: readonly Term[]
	  }
	| { readonly kind: 'dots'; readonly dots: number; readonly perOption: number }
	| { readonly kind: 'position'; readonly from: Term; readonly to: Term }
	| { readonly kind: 'ranking' }
	| { readonly kind: 'consensus'; readonly attribution: Attribution; readonly proposals?: readonly Term[] }

/** A step in both languages. `note`: who leads, and what shall come of it. */
export interface ReadyStep extends Pick<Step, 'minutes' | 'writers' | 'phone'>, Partial<Pick<Step, 'page'>> {
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
	readonly steps: readonly ReadyStep[]
}
