import * as Y from 'yjs'
import { newId } from '../../lib/ids.ts'
import type { Random } from '../../lib/random.ts'
import { isThere } from '../../lib/trash.ts'
import { handoverKey, handoversMap } from '../../registry/index.ts'
import { copyData, copyOf } from '../copyData.ts'
import { chainsMap, stepsMap } from './chain.ts'

/**
 * Copies a chain under a fresh id, which it gives. Its steps get ids of their own, and with them what is known of its
 * handovers: that lies in the registry under the ids of the steps, and belongs to one way only.
 */
export function copyChain(doc: Y.Doc, id: string, random: Random): string {
	const copy = copyData(chainsMap(doc), id, random)
	const steps = stepsMap(doc, copy)
	const ids = new Map([...(steps?.keys() ?? [])].map((step) => [step, newId(random)]))
	for (const [step, fresh] of ids) {
		const stored = steps?.get(step)
		if (!(stored instanceof Y.Map)) continue
		const moved = copyOf(stored as Y.Map<unknown>)
		const counterpart = ids.get(String(stored.get('counterpart')))
		if (counterpart !== undefined) moved.set('counterpart', counterpart)
		steps?.set(fresh, moved)
		steps?.delete(step)
	}
	for (const [key, handover] of [...handoversMap(doc)]) {
		const [from = '', to = ''] = key.split('>').map((step) => ids.get(step))
		if (from && to && isThere(handover)) handoversMap(doc).set(handoverKey(from, to), copyOf(handover))
	}
	return copy
}
