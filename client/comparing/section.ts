import type { Paper } from '../../shared/board/cards/index.ts'
import type { Words } from './words.ts'

/** What an item is. `heading` stands over a section; `entry` is anything written in a building block or on a page. */
export type ItemKind = 'card' | 'heading' | 'text' | 'picture' | 'arrow' | 'drawing' | 'entry'

/** One thing that was in a workshop at a time; its id stays the same as long as it is there. */
export interface Item {
	readonly id: string
	readonly kind: ItemKind
	/** may be empty */
	readonly text: Words
	readonly paper?: Paper
	/** its number as people see it; another number is no difference */
	readonly number?: number
	/** what else is said of it, by keys and ids: see `changedDetails` */
	readonly details?: Readonly<Record<string, Words>>
}

/** What the items of a section have in common where they have no heading of their own. */
export type SectionKind =
	| 'cards'
	| 'loose'
	| 'other'
	| 'row'
	| 'planned'
	| 'questions'
	| 'members'
	| 'rules'
	| 'document'
	| 'network'
	| 'relations'
	| 'lanes'
	| 'person'
	| 'agreed'
	| 'steps'
	| 'handovers'
	| 'needs'
	| 'services'
	| 'goals'
	| 'activities'
	| 'result'
	| 'board'
	| 'actors'
	| 'groups'
	| 'meetings'
	| 'cases'
	| 'tasks'
	| 'parked'

/** Items that stand together under a heading. */
export interface Section {
	readonly id: string
	readonly kind: SectionKind
	readonly heading?: Item
	readonly items: readonly Item[]
}
