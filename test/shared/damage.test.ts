import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { blocks, placedBlocks } from '../../shared/blocks/index.ts'
import { stateOfTable } from '../../shared/blocks/table/index.ts'
import { plenumMaps } from '../../shared/board/plenum.ts'
import { dismissFinding } from '../../shared/findings/index.ts'
import { seededRandom } from '../../shared/lib/random.ts'
import { foundWorkshop } from '../../shared/methods/foundWorkshop.ts'
import { addActors, addField, changeActor, listActors } from '../../shared/registry/index.ts'
import { keepStand } from '../../shared/stands/index.ts'
import { damageSomewhere } from '../helpers/damage.ts'
import { readingsOf } from '../helpers/readings.ts'

/** `DAMAGE_SEEDS=5000 npx vitest run --project shared test/shared/damage.test.ts` is the long run. */
const workshops = Number(process.env.DAMAGE_SEEDS ?? 150)

describe('a workshop in which things lie damaged', () => {
	it('[HARM1] can be read, analysed, compared, searched and written to files all the same', {
		timeout: 120_000,
	}, () => {
		const whole = Y.encodeStateAsUpdate(wholeWorkshop())
		for (let seed = 1; seed <= workshops; seed++) {
			const doc = new Y.Doc()
			Y.applyUpdate(doc, whole)
			const random = seededRandom(seed)
			const times = 1 + Math.floor(random() * 60)
			for (let i = 0; i < times; i++) damageSomewhere(doc, random)
			expect(() => readingsOf(doc), `seed ${seed}`).not.toThrow()
			doc.destroy()
		}
	})

	it.each(plenumMaps)('[HARM1] can be read with nothing in %s', (name) => {
		const doc = wholeWorkshop()
		expect(doc.getMap(name).size, 'the workshop has some').toBeGreaterThan(0)
		doc.getMap(name).clear()
		expect(() => readingsOf(doc)).not.toThrow()
	})
})

/** The filled example, with something in every map people change. */
function wholeWorkshop(): Y.Doc {
	const doc = new Y.Doc()
	const random = seededRandom(1)
	Y.applyUpdate(
		doc,
		foundWorkshop({ template: 'demo', locale: 'de', title: 'Lindenau', random }).plenum ?? new Uint8Array(),
	)
	const field = addField(doc, 'Mobilität')
	addActors(doc, [{ name: 'Bürgerbus Lindenau', field }], random)
	changeActor(doc, listActors(doc)[0]?.id ?? '', { field })
	for (const ref of placedBlocks(doc)) {
		dismissFinding(doc, ref, 'stations/actual', 'Das wissen wir.')
		if (ref.block !== blocks.table.id) continue
		const state = stateOfTable(doc, ref.id)
		keepStand(doc, { of: ref, label: 'März', by: 'Karin', state }, { clock: { now: () => 1_790_000_000_000 }, random })
	}
	return doc
}
