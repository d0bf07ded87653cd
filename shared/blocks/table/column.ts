import * as Y from 'yjs'
import { entriesIn } from '../../lib/entries.ts'
import { type Ordered, readOrder } from '../../lib/order.ts'
import { isThere } from '../../lib/trash.ts'
import { isTermOf } from '../../registry/index.ts'
import { type EntryRef, isEntryRef } from './entries.ts'
import { type ColumnKindId, columnKinds, type Option } from './kinds/index.ts'

/** One column of cells. Columns of the method have their words there; those people add bring a label. */
export interface Column extends Ordered {
	readonly kind: ColumnKindId
	readonly label: string | undefined
	/** taken out of sight for everyone; its words are kept */
	readonly hidden: boolean
	/** what can be chosen in its cells, in its order; empty unless it is a column of choices */
	readonly options: readonly Option[]
	/** the entry of the registry it is about: it is called as that is called there */
	readonly entry?: EntryRef
}

/** What a map among the columns says; one of an unknown kind reads as words. */
export function readColumn(id: string, stored: unknown): Column | undefined {
	if (!isThere(stored)) return undefined
	const [kind, label, entry] = [stored.get('kind'), stored.get('label'), stored.get('entry')]
	const options = stored.get('options')
	return {
		id,
		order: readOrder(stored.get('order')),
		kind: isTermOf(columnKinds, kind) ? kind : 'text',
		label: typeof label === 'string' ? label : undefined,
		hidden: stored.get('hidden') === true,
		options: kind === 'choice' && options instanceof Y.Map ? entriesIn(options, readOption) : [],
		...(isEntryRef(entry) && { entry: { kind: entry.kind, id: entry.id } }),
	}
}

function readOption(id: string, stored: unknown): Option | undefined {
	if (!isThere(stored)) return undefined
	const label = stored.get('label')
	return { id, order: readOrder(stored.get('order')), label: typeof label === 'string' ? label : undefined }
}
