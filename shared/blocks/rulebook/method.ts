import type { Term } from '../../registry/index.ts'

/** What rules can be about, with the questions that lead to them. */
export interface Chapter {
	/** as stored with a rule */
	readonly id: string
	readonly label: Term
	readonly questions: readonly Term[]
}

/** What a method gives its rulebook. */
export interface RulebookMethod {
	readonly chapters: readonly Chapter[]
}
