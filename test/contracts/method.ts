import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { blockOf, methodIdOf, placedBlocks } from '../../shared/blocks/index.ts'
import { boardsOf } from '../../shared/board/boards.ts'
import { plenumMaps } from '../../shared/board/plenum.ts'
import { addBoardFromFile, readMethodFile, writeMethodFile } from '../../shared/files/index.ts'
import { ownChange } from '../../shared/lib/change.ts'
import { seededRandom } from '../../shared/lib/random.ts'
import type { Method } from '../../shared/methods/index.ts'
import { addMethodBoard } from '../../shared/methods/methodBoard.ts'
import { listActors, type Term } from '../../shared/registry/index.ts'
import { bothHear, twoPeople } from '../helpers/twoPeople.ts'

const locales = ['de', 'en'] as const
const fillings = [
	['empty', false],
	['filled', true],
] as const

/** What every method of the product promises, whatever it is about. */
export function methodContract(method: Method, methods: readonly Method[]): void {
	const opened = (locale: keyof Term, filled: boolean, doc = new Y.Doc(), seed = 1) => {
		const board = addMethodBoard(doc, method, { locale, filled, random: seededRandom(seed) })
		const ref = placedBlocks(doc).find((placed) => placed.board === board)
		if (!ref) throw new Error(`There is no block on the board of ${method.id}`)
		return { doc, board, ref: { block: ref.block, id: ref.id } }
	}

	describe(`the method ${method.id}`, () => {
		it('[METHOD1] speaks both languages, with a guide for the moderation', () => {
			const { guide } = method
			const sentences = [method.name, method.purpose, guide.people, guide.time, guide.material]
			expect(guide.steps.length, 'steps of the guide').toBeGreaterThanOrEqual(3)
			expect(guide.traps.length, 'traps of the guide').toBeGreaterThanOrEqual(2)
			for (const term of [...sentences, ...guide.steps, ...guide.traps, ...Object.values(method.rules)]) {
				expect(term.de.trim(), term.en).not.toBe('')
				expect(term.en.trim(), term.de).not.toBe('')
			}
			expect(method.stages.length).toBeGreaterThan(0)
		})

		describe.each(locales)('in %s', (locale) => {
			it.each(fillings)('[METHOD2] opens %s on a board of its own', (_, filled) => {
				const { doc, board, ref } = opened(locale, filled)
				expect(boardsOf(doc)).toEqual([{ id: board, name: method.name[locale] }])
				expect(methodIdOf(doc, ref)).toBe(method.id)
				expect(ref.block).toBe(method.blocks[0])
			})

			it.each(fillings)('[METHOD3] is analysed %s: every finding cites a rule and names its places', (_, filled) => {
				const { doc, ref } = opened(locale, filled)
				const findings = method.analyse(doc, ref.id)
				if (filled) expect(findings.length).toBeGreaterThan(0)
				expect(new Set(findings.map(({ key }) => key)).size, 'different keys').toBe(findings.length)
				for (const finding of findings) {
					expect(Object.keys(method.rules)).toContain(finding.rule)
					for (const words of [finding.title, finding.sentence, ...(finding.task ? [finding.task] : [])])
						for (const language of locales) {
							expect(words[language].trim(), finding.key).not.toBe('')
							expect(words[language], finding.key).not.toMatch(/undefined|\[object|NaN/)
						}
				}
			})

			it.each(fillings)('[METHOD4] comes back from its file identically (%s)', (_, filled) => {
				const { doc, ref } = opened(locale, filled)
				const file = writeMethodFile(doc, ref, methods)
				const elsewhere = new Y.Doc()
				const read = addBoardFromFile(elsewhere, file, { locale, random: seededRandom(2), methods })
				expect(read.ok).toBe(true)
				const back = placedBlocks(elsewhere).find(({ board }) => read.ok && board === read.value)
				if (!back) throw new Error(`There is no block on the board of the file`)
				expect(writeMethodFile(elsewhere, back, methods)).toBe(file)
				expect(method.analyse(elsewhere, back.id).map(({ title }) => title)).toEqual(
					method.analyse(doc, ref.id).map(({ title }) => title),
				)
			})
		})

		it('[METHOD5] read into the workshop it came from, its actors stay the same', () => {
			const { doc, ref } = opened('de', true)
			const named = () => listActors(doc).filter(({ name }) => name)
			const before = named()
			const read = readMethodFile(doc, writeMethodFile(doc, ref, methods), { methods })
			expect(read.ok).toBe(true)
			expect(named()).toEqual(before)
		})

		it('[METHOD6] is added in one step of undo', () => {
			const doc = new Y.Doc()
			const before = JSON.stringify(doc.toJSON())
			const history = new Y.UndoManager(
				plenumMaps.map((name) => doc.getMap(name)),
				{ trackedOrigins: new Set([ownChange]), captureTimeout: 0 },
			)
			opened('de', true, doc)
			expect(history.undoStack).toHaveLength(1)
			history.undo()
			expect(boardsOf(doc)).toEqual([])
			expect(blockOf(method.blocks[0])?.list(doc)).toEqual([])
			expect(before).toBe('{}')
		})

		it('[METHOD7] two people who add it at once have two, and read the same in both', () => {
			const { anna, ben } = twoPeople()
			opened('de', true, anna, 3)
			opened('de', false, ben, 4)
			bothHear(anna, ben)
			expect(contentOf(anna)).toEqual(contentOf(ben))
			const refs = placedBlocks(anna)
			expect(refs).toHaveLength(2)
			for (const { id } of refs) expect(method.analyse(anna, id)).toEqual(method.analyse(ben, id))
		})

		it('[METHOD8] a damaged file is refused or read, and never harms', () => {
			const { doc, ref } = opened('de', true)
			const file = writeMethodFile(doc, ref, methods)
			const random = seededRandom(8)
			for (let round = 0; round < 200; round++) {
				const damaged = damage(JSON.parse(file), random)
				const target = new Y.Doc()
				const read = readMethodFile(target, JSON.stringify(damaged), { random, methods })
				if (read.ok) expect(() => method.analyse(target, read.value.id)).not.toThrow()
				else expect(target.toJSON()).toEqual({})
			}
		})
	})
}

const contentOf = (doc: Y.Doc) => plenumMaps.map((name) => doc.getMap(name).toJSON())

/** Replaces something somewhere in a JSON value by something else. */
function damage(value: unknown, random: () => number): unknown {
	const strange = [null, 7, 'x', [], {}, -1e300, '__proto__']
	const swap = () => strange[Math.floor(random() * strange.length)]
	if (typeof value !== 'object' || value === null || random() < 0.1) return swap()
	const keys = Object.keys(value)
	const key = keys[Math.floor(random() * keys.length)]
	if (key === undefined) return swap()
	const copy: unknown = Array.isArray(value) ? [...value] : { ...value }
	const part = (value as Record<string, unknown>)[key]
	Object.assign(copy as object, { [key]: damage(part, random) })
	return copy
}
