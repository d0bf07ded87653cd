import { expect, it } from 'vitest'
import { methodIdOf, placedBlocks } from '../../../shared/blocks/index.ts'
import { methods } from '../../../shared/methods/index.ts'
import { differences } from '../../../shared/methods/network-map/differences.ts'
import { auenbrueck } from '../../helpers/auenbrueck.ts'

/** Long after everything in the sample happened: what is due by a day is due. */
const now = { today: '2030-01-01' }

it('the sample town shows everything that each method finds', () => {
	const doc = auenbrueck()
	const placed = placedBlocks(doc)
	const never = methods.flatMap((method) => {
		const ids = placed.filter((ref) => methodIdOf(doc, ref) === method.id).map(({ id }) => id)
		const found = new Set<string>(ids.flatMap((id) => method.analyse(doc, id, now)).map(({ rule }) => rule))
		if (method.id === 'network-map') for (const id of ids) for (const { kind } of differences(doc, id)) found.add(kind)
		return Object.keys(method.rules).flatMap((rule) => (found.has(rule) ? [] : [`${method.id}/${rule}`]))
	})
	expect(never).toEqual([])
})
