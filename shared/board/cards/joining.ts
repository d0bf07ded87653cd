import type * as Y from 'yjs'
import { newId } from '../../lib/ids.ts'
import type { Random } from '../../lib/random.ts'
import { type BoardRecord, isObject, type JsonObject } from '../record.ts'
import { removeRecord, writeChange } from '../records.ts'
import { cardShapeType, newCardProps, papers } from './card.ts'
import type { Measure } from './fit.ts'
import { lyingIn, type Records, readCluster } from './lying.ts'
import { keysAbove, writeNewShape } from './newShape.ts'
import { settleInto } from './settling.ts'

/**
 * Puts `cards`, and everything in the other clusters, into the first cluster, which keeps its heading and its place. What the
 * headings of the others say stays as strips before their cards, so that nothing is lost. Answers with the cluster that is left.
 *
 * @param clusters in reading order, at least one, all of one board
 */
export function joinClusters(
	doc: Y.Doc,
	records: Records,
	clusters: readonly [BoardRecord, ...BoardRecord[]],
	cards: readonly BoardRecord[],
	{ random, measure }: { random: Random; measure: Measure },
): string {
	const [{ id: into }, ...others] = clusters
	const chosen = new Set(cards.map(({ id }) => id))
	const moving = [
		...cards.filter(({ parentId }) => parentId !== into),
		...others.flatMap((other) => [other, ...lyingIn(records, other.id).filter(({ id }) => !chosen.has(id))]),
	]
	const keys = keysAbove(records, into, moving.length)
	const coming = moving.flatMap((record, i) => {
		const index = keys[i] ?? 'a1'
		if (!others.includes(record)) {
			writeChange(doc, record, { ...record, parentId: into, index })
			return record.id
		}
		const strip = stripOf(record)
		const id = `shape:${newId(random)}`
		removeRecord(doc, record.id)
		if (strip) writeNewShape(doc, { id, type: cardShapeType, parentId: into, index, place: { x: 0, y: 0 }, ...strip })
		return strip ? id : []
	})
	settleInto(doc, into, coming, measure)
	return into
}

/** What a heading becomes where it is none any more: a card with its words, of its group; undefined without words. */
function stripOf(record: BoardRecord): { props: JsonObject; meta: JsonObject } | undefined {
	const text = readCluster(record)?.heading.trim()
	if (!text) return undefined
	const { paper } = isObject(record.props) ? record.props : {}
	const { group, dots } = isObject(record.meta) ? record.meta : {}
	return {
		props: {
			...newCardProps({ form: 'strip', size: 's', paper: papers.find((each) => each === paper) ?? 'white', text }),
		},
		meta: { ...(group !== undefined && { group }), ...(dots !== undefined && { dots }) },
	}
}
