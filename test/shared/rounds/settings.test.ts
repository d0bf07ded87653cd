import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readSettings, roundKinds, roundLimits } from '../../../shared/rounds/index.ts'

const things = (count: number) => Array.from({ length: count }, (_, i) => ({ id: `o${i}`, label: ` Sache ${i} ` }))

it('[ROUND7] what was agreed reads as it was agreed', () => {
	const dots = {
		kind: 'dots',
		attribution: 'organisation',
		options: [{ id: 'a', label: 'Haus' }],
		dots: 5,
		perOption: 2,
	}
	expect(readSettings(dots)).toEqual(dots)
	const cards = { kind: 'cards', attribution: 'named', hidden: false, columns: [{ id: 'a', label: 'Haus' }] }
	expect(readSettings(cards)).toEqual(cards)
	const position = { kind: 'position', attribution: 'anonymous', from: 'gar nicht', to: 'sehr' }
	expect(readSettings(position)).toEqual(position)
})

it('[ROUND7] numbers and lists stay within their bounds', () => {
	const read = readSettings({ kind: 'dots', attribution: 'named', options: things(90), dots: 900, perOption: 1000 })
	expect(read).toMatchObject({ dots: roundLimits.dots, perOption: roundLimits.dots })
	expect(read?.kind === 'dots' && read.options.length).toBe(roundLimits.options)
	const few = readSettings({
		kind: 'dots',
		attribution: 'named',
		options: [...things(2), ...things(2)],
		dots: 0,
		perOption: -1,
	})
	expect(few).toMatchObject({ dots: 1, perOption: 1, options: [{ id: 'o0', label: 'Sache 0' }, { id: 'o1' }] })
})

it('[ROUND7] what cannot be read promises the most: hidden, and anonymous', () => {
	for (const attribution of ['toString', undefined, 7]) {
		expect(readSettings({ kind: 'cards', attribution, hidden: 'no' })).toEqual({
			kind: 'cards',
			attribution: 'anonymous',
			hidden: true,
			columns: [],
		})
	}
	for (const none of [undefined, null, 'cards', [], {}, { kind: 'toString' }])
		expect(readSettings(none)).toBeUndefined()
})

it('[ROUND7] whatever is stored, what is read of it reads the same again, and a ballot can be given in it', () => {
	const part = fc.oneof(fc.anything(), fc.array(fc.record({ id: fc.string(), label: fc.anything() })))
	const stored = fc.record({
		kind: fc.constantFrom(...Object.keys(roundKinds)),
		attribution: fc.anything(),
		options: part,
		columns: part,
		dots: fc.anything(),
		perOption: fc.anything(),
		from: fc.anything(),
	})
	fc.assert(
		fc.property(stored, (value) => {
			const settings = readSettings(value)
			if (!settings) throw new Error('Every kind is read')
			expect(readSettings(settings)).toEqual(settings)
		}),
	)
})
