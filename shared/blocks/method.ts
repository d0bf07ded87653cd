import type { Term } from '../registry/index.ts'
import type { ChainMethod } from './chain/method.ts'
import type { ChecklistMethod } from './checklist/method.ts'
import type { DocumentMethod } from './document/method.ts'
import type { MapMethod } from './map/method.ts'
import type { RulebookMethod } from './rulebook/method.ts'
import type { TableMethod } from './table/method.ts'

/**
 * What blocks know of the method their data belong to: its name, and what it gives each kind of block it is made of. Views
 * get it from whoever mounts them, so that two methods can share a kind of block and say each their own.
 */
export interface BlockMethod {
	readonly name: Term
	readonly table?: TableMethod
	readonly map?: MapMethod
	readonly chain?: ChainMethod
	readonly rulebook?: RulebookMethod
	readonly checklist?: ChecklistMethod
	readonly document?: DocumentMethod
}

/** The method of this id; undefined if this version of the product does not know it. */
export type FindMethod = (id: string) => BlockMethod | undefined
