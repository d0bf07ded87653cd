import type * as Y from 'yjs'
import type { Term } from '../../registry/index.ts'
import type { EntryKindId } from './entries.ts'
import type { RecurrenceWords } from './recurrence.ts'

/** What stands above a table in one line. */
export interface Headline {
	/** how many there are of what, the noun in the form the number asks for */
	readonly counts: readonly { readonly n: number; readonly noun: Term }[]
	/** two fields the network should hold in balance, and how many actors there are in all */
	readonly balance?: { readonly fields: readonly { readonly id: string; readonly n: number }[]; readonly of: number }
	/** actors that should be there and are not, the most important first */
	readonly missing: readonly Term[]
}

/** A column as a method founds it: its label, and the question it asks. */
export interface MethodColumn {
	readonly label: Term
	readonly question: Term
	/** what its words are first of all taken as, by the id of a target of `shared/taking` */
	readonly takenAs?: string
	/** what can be chosen in a column of choices, by the ids it was founded with; `hint`: what it asks for, in a few words */
	readonly options?: Readonly<Record<string, Term & { readonly hint?: Term }>>
}

/** What a method says of its tables. */
export interface TableMethod {
	/** the columns it founds, by their ids */
	readonly columns: Readonly<Record<string, MethodColumn>>
	/** whether people say themselves what its rows are about */
	readonly asksSubject?: true
	/** of which entries of the registry it has a column of marks each */
	readonly columnsOf?: EntryKindId
	/** counts the columns in which a row is marked, instead of adding up what the marks say */
	readonly recurrence?: RecurrenceWords
	/** names of rows it offers to begin with */
	readonly offers?: readonly Term[]
	/** areas for cards it offers beside the table, each with its question */
	readonly areas?: readonly { readonly id: string; readonly name: Term; readonly question: Term }[]
	/** what its rows are first of all taken as, by the id of a target of `shared/taking` */
	readonly rowsTakenAs?: string
	/** What one table says as a whole, if it has a line for that. */
	headline?(doc: Y.Doc, tableId: string): Headline
}
