import type * as Y from 'yjs'
import { type ChainState, findChainStep } from '../../../shared/blocks/chain/index.ts'

/** What kinds of places a chain has, as the block names them. */
const kinds = ['step', 'handover', 'lane', 'need', 'service', 'agreed'] as const
export type ElementKind = (typeof kinds)[number]

export const stepElement = (id: string) => `step:${id}`
export const handoverElement = (key: string) => `handover:${key}`

/** What an element names; undefined for what is no place of a chain. */
export function readElement(
	element: string | undefined,
): { readonly kind: ElementKind; readonly id: string } | undefined {
	const [, kind, id] = /^([a-z]+):(.+)$/u.exec(element ?? '') ?? []
	const known = kinds.find((each) => each === kind)
	return known && id !== undefined ? { kind: known, id } : undefined
}

/** The state in which an element lies; undefined for what belongs to both, or to none. */
export function stateOfElement(doc: Y.Doc, chain: string, element: string): ChainState | undefined {
	const found = readElement(element)
	if (found?.kind === 'step') return findChainStep(doc, chain, found.id)?.state
	if (found?.kind === 'handover') return findChainStep(doc, chain, found.id.split('>')[0] ?? '')?.state
	return undefined
}
