import type * as Y from 'yjs'
import { createValue, type WritableValue } from '../../sync/value.ts'
import { type Arrangement, everything } from './arrange/arrangement.ts'

/** By what rows are laid out as cards, in columns and if wanted in rows as well: a detail of their actors, or `column:<id>`. */
export interface PivotAxes {
	/** undefined: what comes first */
	readonly across: string | undefined
	readonly down: string | undefined
}

/** How one person looks at a table: shared by bar, panel and page on this screen, and with nobody else. */
export interface OwnView {
	readonly arrangement: Arrangement
	/** by what the rows are laid out as cards; undefined: as rows */
	readonly pivot: PivotAxes | undefined
	/** what the panel shows */
	readonly tab: 'findings' | 'comparison'
	/** id of the stand the table is compared with */
	readonly compared?: string
}

const views = new WeakMap<Y.Doc, Map<string, WritableValue<OwnView>>>()

/** This person's view of a table; it lasts as long as the workshop is open here. */
export function ownView(doc: Y.Doc, tableId: string): WritableValue<OwnView> {
	const ofDoc = views.get(doc) ?? new Map<string, WritableValue<OwnView>>()
	views.set(doc, ofDoc)
	const view =
		ofDoc.get(tableId) ?? createValue<OwnView>({ arrangement: everything, pivot: undefined, tab: 'findings' })
	ofDoc.set(tableId, view)
	return view
}
