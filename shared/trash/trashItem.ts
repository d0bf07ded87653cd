import type { Trashed } from '../lib/trash.ts'

/** What lies in the trash, as people call it. `shapes`: several that went together, or one that is nothing else. */
export type TrashKind =
	| 'board'
	| 'area'
	| 'cluster'
	| 'card'
	| 'shapes'
	| 'block'
	| 'row'
	| 'column'
	| 'chainStep'
	| 'checklistItem'
	| 'scene'
	| 'part'
	| 'documentPart'
	| 'stand'
	| 'actor'
	| 'group'
	| 'relation'
	| 'need'
	| 'service'
	| 'goal'
	| 'meeting'
	| 'decision'
	| 'rule'
	| 'theme'
	| 'case'
	| 'task'
	| 'topic'
	| 'agendaSteps'
	| 'agenda'

/** What hung on something, to be counted. `boards`, `relations` and `tasks` are those an actor stands in. */
export type Counted =
	| 'shapes'
	| 'cards'
	| 'areas'
	| 'clusters'
	| 'blocks'
	| 'cells'
	| 'boards'
	| 'relations'
	| 'tasks'
	| 'steps'
	| 'minutes'

/** A top-level map, a key in it, and for a part of the entry (a row, a step) the keys below. */
export type TrashPath = readonly string[]

/** One line of the trash: what was deleted in one go and comes back in one go. */
export interface TrashItem {
	/** the same on every device, as long as it lies there */
	readonly id: string
	readonly kind: TrashKind
	/** its first words; '' if it has none */
	readonly name: string
	/** the board it lay on; absent for what belongs to the whole workshop */
	readonly board?: { readonly id: string; readonly name: string; readonly isTrashed: boolean }
	/** id of the method a block belongs to: it is called by that, and its `name` is the id of the block */
	readonly method?: string
	readonly counts: Readonly<Partial<Record<Counted, number>>>
	/** what carries the mark */
	readonly paths: readonly TrashPath[]
	readonly trashed: Trashed
}

/** Whether anybody could miss it: a line nobody had written in is not shown. */
export const saysSomething = ({ name, counts }: TrashItem): boolean =>
	name !== '' || Object.values(counts).some((count) => count > 0)

/** What was deleted last stands first. */
export const latestFirst = (a: TrashItem, b: TrashItem): number =>
	b.trashed.at - a.trashed.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** The first words of a text, in one line. */
export const inOneLine = (words: string): string => words.replace(/\s+/gu, ' ').trim()
