import type { Term } from '../registry/index.ts'

/** Who can be told from a contribution: promised before anybody writes, and kept by the server. */
export const attributions = {
	named: { de: 'namentlich', en: 'with names' },
	organisation: { de: 'mit Organisation', en: 'with the organisation' },
	anonymous: { de: 'anonym', en: 'anonymous' },
} as const satisfies Record<string, Term>
export type Attribution = keyof typeof attributions

/** What can be collected in one step: "Karten", "Klebepunkte", "Ein-Punkt-Frage", "Rangfolge", "Konsens prüfen". */
export const roundKinds = {
	cards: { de: 'Karten', en: 'Cards' },
	dots: { de: 'Klebepunkte', en: 'Dots' },
	position: { de: 'Ein-Punkt-Frage', en: 'One-dot question' },
	ranking: { de: 'Rangfolge', en: 'Ranking' },
	consensus: { de: 'Konsens prüfen', en: 'Consensus check' },
} as const satisfies Record<string, Term>
export type RoundKind = keyof typeof roundKinds

/** Something to choose: a column for a card, a thing to put dots on. Its id may be that of a shape on the board. */
export interface Option {
	readonly id: string
	readonly label: string
}

/** Bounds of what one round may hold; characters and numbers. */
export const roundLimits = {
	cardText: 140,
	reason: 200,
	label: 200,
	options: 40,
	dots: 20,
	/** cards one person may hand in */
	cards: 60,
	/** fewer people than this, and anonymity is thin: the page says so */
	thin: 8,
	/** marks of a one-dot question go from 0 to this */
	position: 10,
} as const

interface Collecting {
	readonly attribution: Attribution
}

/** One thought per card. */
export interface CardsRound extends Collecting {
	readonly kind: 'cards'
	/** nobody sees a card before the moderation reveals them: "verdeckt" */
	readonly hidden: boolean
	/** columns or areas to choose from; none: all cards lie together */
	readonly columns: readonly Option[]
	/** what the columns are taken from when the round begins; absent: they are as they stand here */
	readonly columnsFrom?: ColumnSource
}

/** Entries of the registry that can be columns: each card then says at once what it is about. */
export const columnSources = {
	fields: { de: 'die Felder des Verzeichnisses', en: 'the fields of the registry' },
	goals: { de: 'die Projektziele', en: 'the project goals' },
} as const satisfies Record<string, Term>
export type ColumnSource = keyof typeof columnSources

/** A number of dots per head on a list of things. */
export interface DotsRound extends Collecting {
	readonly kind: 'dots'
	readonly options: readonly Option[]
	/** dots each person has */
	readonly dots: number
	/** how many of them may go on one thing */
	readonly perOption: number
}

/** One dot per head on a line between two poles. */
export interface PositionRound extends Collecting {
	readonly kind: 'position'
	readonly from: string
	readonly to: string
}

/** Each person puts things in an order. */
export interface RankingRound extends Collecting {
	readonly kind: 'ranking'
	readonly options: readonly Option[]
}

/** Each person says of each proposal: agreed, concern, or veto. */
export interface ConsensusRound extends Collecting {
	readonly kind: 'consensus'
	readonly options: readonly Option[]
}

export type BallotRound = DotsRound | PositionRound | RankingRound | ConsensusRound
/** What is collected in a step, and under which promise. */
export type RoundSettings = CardsRound | BallotRound

/** How people stand to a proposal, after the practice of consensus: a veto is not outvoted. */
export const stances = {
	agree: { de: 'Zustimmung', en: 'Agreement' },
	concern: { de: 'Bedenken', en: 'Concern' },
	veto: { de: 'Veto', en: 'Veto' },
} as const satisfies Record<string, Term>
export type Stance = keyof typeof stances

/** What one person's ballot says, by the kind of its round. Option ids that are not on the list do not count. */
export type Marks =
	| { readonly kind: 'dots'; readonly dots: Readonly<Record<string, number>> }
	| { readonly kind: 'position'; readonly at: number }
	/** option ids, the most important first; what is missing stands behind, undecided */
	| { readonly kind: 'ranking'; readonly order: readonly string[] }
	| {
			readonly kind: 'consensus'
			readonly stances: Readonly<Record<string, { readonly stance: Stance; readonly reason?: string }>>
	  }

export const isAttribution = (value: unknown): value is Attribution =>
	typeof value === 'string' && Object.hasOwn(attributions, value)
export const isColumnSource = (value: unknown): value is ColumnSource =>
	typeof value === 'string' && Object.hasOwn(columnSources, value)
export const isStance = (value: unknown): value is Stance => typeof value === 'string' && Object.hasOwn(stances, value)

/** What came of a ballot, counted. `by`: who, as far as the round promised to say. */
export type RoundResult = {
	/** id of the round */
	readonly id: string
	/** what it was about */
	readonly about: string
	readonly attribution: Attribution
	/** ballots counted, and how many of them the moderation entered for others */
	readonly voters: number
	readonly forOthers: number
	/** number of the small group that decided */
	readonly group?: number
} & (
	| { readonly kind: 'dots'; readonly options: readonly (Option & { readonly dots: number; readonly heads: number })[] }
	/** how many put their dot on each mark from 0 to `roundLimits.position` */
	| { readonly kind: 'position'; readonly from: string; readonly to: string; readonly counts: readonly number[] }
	/** the most important first: points as live polls give them, so many for a first place as there are options */
	| {
			readonly kind: 'ranking'
			readonly options: readonly (Option & { readonly points: number; readonly firsts: number })[]
	  }
	| {
			readonly kind: 'consensus'
			readonly options: readonly (Option & {
				readonly agree: number
				readonly concern: number
				readonly veto: number
				readonly reasons: readonly { readonly stance: Stance; readonly text: string; readonly by?: string }[]
				/** the organisations that agreed, by the alphabet, unless the round is anonymous */
				readonly agreedBy?: readonly string[]
			})[]
	  }
)
