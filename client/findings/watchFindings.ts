import type * as Y from 'yjs'
import { type BlockRef, methodIdOf } from '../../shared/blocks/index.ts'
import { plenumMaps } from '../../shared/board/plenum.ts'
import type { Finding } from '../../shared/findings/index.ts'
import type { Clock } from '../../shared/lib/clock.ts'
import { calmly, derived, from, type Source } from '../sync/derived.ts'
import { allOf, perDocument } from '../sync/parts.ts'
import type { Value } from '../sync/value.ts'
import { analyses } from './analyses.ts'
import { today, todayBy } from './today.ts'

/** What no analysis looks at: where things lie on the boards, and what people decided about findings. */
const passedOver: readonly string[] = ['records', 'tasks', 'dismissals']

/** Everything people say in a workshop: what analyses and whatever else follows from it look at. */
export const whatIsSaid = (doc: Y.Doc): Source[] =>
	plenumMaps.filter((name) => !passedOver.includes(name)).map((name) => allOf(doc.getMap(name)))

/** Milliseconds between a change and the next look. */
const pause = 150

/**
 * What is found in a block, looked at anew some time after changes, and when another day begins: once for many of them. Nothing until the analyses are
 * here.
 */
export function watchFindings(doc: Y.Doc, { block, id }: BlockRef, clock?: Clock): Value<readonly Finding[]> {
	const day = clock ? todayBy(clock) : today
	const look = () => {
		if (!analyses.get()) void analyses.fetch()
		return (
			analyses
				.get()
				?.methodOf(methodIdOf(doc, { block, id }) ?? '')
				?.analyse(doc, id, { today: day.get() }) ?? []
		)
	}
	return derived<readonly Finding[]>([...whatIsSaid(doc), from(analyses), from(day)], look, {
		pace: calmly(pause),
		...(clock && { clock }),
	})
}

const findingsOf = perDocument((doc, block: BlockRef['block'], id: string) => watchFindings(doc, { block, id }))

/** The same watch for all who ask about a block: bar, panel and picture look once together. */
export const findingsIn = (doc: Y.Doc, { block, id }: BlockRef): Value<readonly Finding[]> => findingsOf(doc, block, id)
