import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tidied, written } from '../../../shared/text/field.ts'
import { textFields } from '../../../shared/text/fields.ts'
import { waysOfWriting } from './ways.ts'

const ways = Object.entries(waysOfWriting).flatMap(([name, each]) =>
	Object.entries(each).map(([way, write]) => ({ name: name as keyof typeof textFields, way, write })),
)
const line = { limit: 10, lines: 'one' } as const
const lines = { limit: 10, lines: 'several' } as const

describe('a text field', () => {
	it.each(ways)(
		'[FIELD1] $name, written $way, takes of a hundred thousand letters what it holds',
		({ name, write }) => {
			const { limit } = textFields[name]
			expect(write('x'.repeat(100_000))).toBe('x'.repeat(limit))
			expect(write(`${'x'.repeat(limit - 1)}👩‍👧`)).toBe('x'.repeat(limit - 1))
		},
	)

	it.each(ways)('[FIELD3] $name, written $way, keeps words in the form of its field', ({ name, write }) => {
		const words = ' \u00a0 Ka\u0308the\r\nNord\t  Süd\u0000 \ud83d \n'
		const kept = { one: 'Käthe Nord Süd \ufffd', several: 'Käthe\nNord\t  Süd \ufffd', asTyped: undefined }
		expect(write(words)).toBe(kept[textFields[name].lines])
	})

	it('[FIELD3] what is kept is kept as it is, and no longer than the field', () => {
		const sign = fc.constantFrom(
			' ',
			'\n',
			'\t',
			'\r',
			'a',
			'ä',
			'\u0308',
			'\u00a0',
			'🙂',
			'\ud83d',
			'\u0000',
			'\ufb2c',
		)
		fc.assert(
			fc.property(fc.array(sign, { maxLength: 40 }), (signs) => {
				for (const field of [line, lines]) {
					for (const form of [written, tidied]) {
						const once = form(field, signs.join(''))
						expect(once.length).toBeLessThanOrEqual(field.limit)
						expect(form(field, once)).toBe(once)
					}
				}
			}),
		)
	})
})
