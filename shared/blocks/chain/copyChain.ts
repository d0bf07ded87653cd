import * as Y from 'yjs'
import { newId } from '../../lib/ids.ts'
import type { Random } from '../../lib/random.ts'
import { isThere } from '../../lib/trash.ts'
import { changeHandover, editPasses, findHandover, handoverKey, handoversMap } from '../../registry/index.ts'
import { copyData, copyOf } from '../copyData.ts'
import { chainsMap, stepsMap } from './chain.ts'
import { branchKey } from './steps.ts'

/**
 * Copies a chain under a fresh id, which it gives, into the same document or another one that shares its registry. Its steps get ids of their own, and with them what is known of its
 * handovers: that lies in the registry under the ids of the steps, and belongs to one way only.
 */
export function copyChain(doc: Y.Doc, id: string, random: Random, into = doc): string {
	const copy = copyData(chainsMap(doc), id, random, chainsMap(into))
	const steps = stepsMap(into, copy)
	const ids = new Map([...(steps?.keys() ?? [])].map((step) => [step, newId(random)]))
	for (const [step, fresh] of ids) {
		const stored = steps?.get(step)
		if (!(stored instanceof Y.Map)) continue
		const moved = copyOf(stored as Y.Map<unknown>)
		const counterpart = ids.get(String(stored.get('counterpart')))
		if (counterpart !== undefined) moved.set('counterpart', counterpart)
		for (const [before, after] of ids) {
			const branch = stored.get(branchKey(before))
			if (!(branch instanceof Y.Map)) continue
			moved.set(branchKey(after), copyOf(branch as Y.Map<unknown>))
			moved.delete(branchKey(before))
		}
		steps?.set(fresh, moved)
		steps?.delete(step)
	}
	for (const key of [...handoversMap(doc).keys()]) {
		const [before = '', after = ''] = key.split('>')
		const [from, to] = [ids.get(before), ids.get(after)]
		if (from === undefined || to === undefined || !isThere(handoversMap(doc).get(key))) continue
		const { passes, form, consent, feedback, responsible, rating } = findHandover(doc, before, after)
		changeHandover(into, handoverKey(from, to), { form, consent, feedback, responsible, rating })
		editPasses(into, handoverKey(from, to), passes)
	}
	return copy
}
