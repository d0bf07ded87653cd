import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { chainPicture, needsOfChain } from '../../../shared/blocks/chain/index.ts'
import { createDocument, type NewDocument } from '../../../shared/blocks/document/index.ts'
import { placedBlocks } from '../../../shared/blocks/index.ts'
import { addBoard, boardsOf } from '../../../shared/board/boards.ts'
import { boardPageOf } from '../../../shared/boardPage/index.ts'
import { type Content, plainText, readContent, type Section, wordsOf } from '../../../shared/documents/index.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { documents } from '../../../shared/methods/documents/index.ts'
import { methodOf, methods } from '../../../shared/methods/index.ts'
import { addBoardWith, addMethodBoard } from '../../../shared/methods/methodBoard.ts'
import { addTask, findActor, listServices } from '../../../shared/registry/index.ts'
import { blockTold } from '../../../shared/told/index.ts'
import { auenbrueck } from '../../helpers/auenbrueck.ts'

const locales = ['de', 'en'] as const
const wordsIn = (sections: readonly Section[]) =>
	plainText({ title: '', language: 'de', head: { left: [], right: [] }, foot: '', sections }).replace(/\s+/gu, ' ')
const kinds = (sections: readonly Section[]) =>
	new Set(sections.flatMap(({ content }) => content).map(({ kind }) => kind))

describe.each(locales)('in %s', (locale) => {
	it('[TOLD1] every block of every method tells itself as sections with headings, tables and lists', () => {
		const doc = new Y.Doc()
		for (const [at, method] of methods.entries()) {
			const board = addMethodBoard(doc, method, { locale, filled: true, random: seededRandom(at + 1) })
			for (const ref of placedBlocks(doc).filter((each) => each.board === board)) {
				const told = blockTold(doc, ref, { locale, findMethod: methodOf })
				const where = `${method.id}: ${ref.block}`
				expect(told.length, where).toBeGreaterThan(0)
				for (const { content, id } of told) {
					// What a document may hold, and so every form it leaves the workshop in.
					expect(readContent(content), `${where}: ${id}`).toEqual(content)
				}
				expect(
					told.some(({ heading }) => heading),
					where,
				).toBe(true)
				expect(JSON.stringify(told), where).not.toMatch(/undefined|\[object|NaN/u)
			}
		}
	})
})

it('[TOLD2] a way is told step by step, by the numbers its steps have on the board, with its needs and services', () => {
	const doc = auenbrueck()
	const placed = placedBlocks(doc).find(
		({ block, id }) => block === 'chain' && chainPicture(doc, id, 'ideal').steps.length > 0,
	)
	if (!placed) throw new Error('The example has a chain')
	const told = blockTold(doc, placed, { locale: 'de', findMethod: methodOf })
	const ways = told.filter(({ id }) => id === 'actual' || id === 'ideal')
	expect(ways.map(({ heading }) => heading)).toEqual(['Der Weg, wie er ist', 'Der Weg, wie er sein soll'])
	for (const { id, content } of ways) {
		const { steps } = chainPicture(doc, placed.id, id as 'actual')
		const list = content.find((each): each is Extract<Content, { kind: 'list' }> => each.kind === 'list')
		expect(list?.isOrdered).toBe(true)
		expect(list?.items).toHaveLength(steps.length)
		for (const [at, { text, lane }] of steps.entries()) {
			const said = wordsOf(list?.items[at]?.text ?? '')
			expect(said).toContain(text.trim())
			expect(said).toContain(lane === undefined ? 'noch niemand' : (findActor(doc, lane)?.name.trim() ?? ''))
		}
	}
	const words = wordsIn(told)
	const needs = needsOfChain(doc, placed.id)
	expect([needs.length > 3, listServices(doc).length > 3]).toEqual([true, true])
	for (const { label } of needs) expect(words).toContain(label.trim())
	for (const { name } of listServices(doc)) expect(words).toContain(name.trim())
})

it('[TOLD3] a document stands under its title, unless the board is called the same, and an empty board says nothing', () => {
	const doc = new Y.Doc()
	const paper = (title: string) => {
		const parts: NewDocument['parts'] = [
			{ key: 'title', by: 'goals', kind: 'heading', level: 1, text: 'Anlass' },
			{ key: 'words', by: 'goals', kind: 'paragraph', text: 'Wir haben uns getroffen.' },
		]
		const id = createDocument(doc, { method: 'documents', title, parts }, { now: 1 })
		return addBoardWith(doc, documents, { block: 'document', id }, { locale: 'de' })
	}
	const headings = (board: string) =>
		boardPageOf(doc, board, methodOf)?.sections.map(({ level, heading }) => [level, heading])
	const own = documents.name.de
	expect(headings(paper('Bericht an den Kreis'))).toEqual([
		[1, 'Bericht an den Kreis'],
		[2, 'Anlass'],
	])
	expect(headings(paper(own))).toEqual([[2, 'Anlass']])
	expect(headings(addBoard(doc, 'Leer'))).toEqual([])
	expect(boardPageOf(doc, 'page:gone', methodOf)).toBeUndefined()
})

it('[TOLD3] people who never join read of organisations, and of no person beside them', () => {
	const doc = auenbrueck()
	addTask(doc, { text: 'Hebammen einladen', whoElse: ['Frau Lindner'] })
	const all = boardsOf(doc).map(({ id }) => wordsIn(boardPageOf(doc, id, methodOf)?.sections ?? []))
	expect(all.join(' ')).not.toContain('Lindner')
	for (const { id } of boardsOf(doc)) {
		const { sections = [] } = boardPageOf(doc, id, methodOf) ?? {}
		expect(new Set(sections.map((section) => section.id)).size).toBe(sections.length)
	}
	expect([
		...new Set(boardsOf(doc).flatMap(({ id }) => [...kinds(boardPageOf(doc, id, methodOf)?.sections ?? [])])),
	]).toEqual(expect.arrayContaining(['table', 'list', 'facts']))
})
