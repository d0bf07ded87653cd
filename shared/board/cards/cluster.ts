import type { JsonObject } from '../record.ts'
import { richTextOf } from '../richText.ts'
import { type CardSize, measureOf, type Paper, papers } from './card.ts'

/** Something that holds cards, which move with it: a tldraw shape with a heading, and the cards as its children. */
export const clusterShapeType = 'cluster'

/**
 * `cluster`: cards that were put together and then given a name. `area`: a question with the cards that answer it; an
 * area may hold clusters, a cluster holds no other.
 */
export const clusterKinds = ['cluster', 'area'] as const
export type ClusterKind = (typeof clusterKinds)[number]

export interface ClusterProps {
	kind: ClusterKind
	/** paper of the heading */
	paper: Paper
	/** in board units, heading included; what lies inside and needs more makes it higher where it is drawn */
	w: number
	h: number
	/** the heading */
	richText: JsonObject
	/** what a paper stands for here, as far as somebody said it: a colour has no meaning by itself */
	meanings?: Meanings
}

export type Meanings = Partial<Record<Paper, string>>

/** What is said about the papers that occur, in the order of the papers. */
export function legendOf(meanings: Meanings | undefined, occurring: ReadonlySet<Paper | undefined>) {
	return papers.flatMap((paper) => {
		const meaning = meanings?.[paper] ?? ''
		return meaning !== '' && occurring.has(paper) ? [{ paper, meaning }] : []
	})
}

/** Kept free at the lower edge for the legend, in board units. */
export const footHeight = (meanings: Meanings | undefined): number =>
	Object.values(meanings ?? {}).some((meaning) => meaning !== '') ? 32 : 0

/** Free board units around the cards inside, and between any two. */
export const clusterPadding = 16
export const cardGap = 12

/** Height of a heading of one line, and of its letters, in board units. */
export const headingHeight: Record<ClusterKind, number> = { cluster: 44, area: 56 }
export const headingLetters: Record<ClusterKind, number> = { cluster: 20, area: 24 }

/** Where the cards begin, in the cluster's own space. */
export const insideOf = (kind: ClusterKind) => ({ x: clusterPadding, y: headingHeight[kind] + clusterPadding })

/** Measures of a cluster around content of this width and height, with a foot for its legend. */
export function clusterAround(kind: ClusterKind, content: { w: number; h: number }, foot = 0) {
	const least = leastSize(kind)
	const { x, y } = insideOf(kind)
	return { w: Math.max(least.w, content.w + 2 * x), h: Math.max(least.h, content.h + y + clusterPadding) + foot }
}

/** A cluster has room for one card, an area for four beside each other. */
export function leastSize(kind: ClusterKind, size: CardSize = 'm') {
	const card = measureOf('rectangle', size)
	const { x, y } = insideOf(kind)
	const columns = kind === 'area' ? 4 : 1
	return { w: columns * (card.w + cardGap) - cardGap + 2 * x, h: card.h + y + clusterPadding }
}

export interface ClusterDraft extends Partial<Pick<ClusterProps, 'paper' | 'w' | 'h'>> {
	readonly kind: ClusterKind
	readonly heading?: string
}

export function newClusterProps({ kind, paper = 'white', heading = '', w, h }: ClusterDraft) {
	const least = leastSize(kind)
	return { kind, paper, w: w ?? least.w, h: h ?? least.h, richText: richTextOf(heading) } satisfies ClusterProps
}
