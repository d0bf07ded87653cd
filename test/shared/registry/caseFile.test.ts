import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import {
	longestCaseFile,
	mostCasesInFile,
	readCaseFile,
	writeCaseFile,
} from '../../../shared/registry/cases/caseFile.ts'
import { addCase, casePartIds, caseParts, findCase, listCases, scenesOf } from '../../../shared/registry/index.ts'
import { auenbrueck } from '../../helpers/auenbrueck.ts'

const told = () => listCases(auenbrueck())
const scenesIn = (doc: Y.Doc, id: string) => listCases(doc).flatMap((each) => (each.id === id ? scenesOf(each) : []))

describe('a file of cases', () => {
	it('[CASE6] tells everything of them and nothing of the workshop, and comes back identically', () => {
		const file = writeCaseFile(told())
		const read = readCaseFile(file)
		expect(read.ok).toBe(true)
		if (!read.ok) return
		const elsewhere = new Y.Doc()
		for (const each of read.value) addCase(elsewhere, each)
		expect(writeCaseFile(listCases(elsewhere))).toBe(file)
		for (const { id } of told()) expect(file).not.toContain(`"${id}"`)
	})

	it.each([
		['', 'unreadable'],
		['{', 'unreadable'],
		['[]', 'unreadable'],
		['null', 'unreadable'],
		['{"netzwerkstatt":1,"method":"own-table"}', 'other'],
		['{"netzwerkstattCases":1}', 'other'],
		['{"netzwerkstattCases":2,"cases":[{"title":"Morgen"}]}', 'newer'],
		['{"netzwerkstattCases":1,"cases":[]}', 'empty'],
		['{"netzwerkstattCases":1,"cases":[7,null,[],{"title":7},{"title":"  "},{"care":"Hort"}]}', 'empty'],
		[JSON.stringify({ netzwerkstattCases: 1, cases: Array(mostCasesInFile + 1).fill({ title: 'x' }) }), 'tooMany'],
		[' '.repeat(longestCaseFile + 1), 'tooLong'],
	] as const)('[CASE6] that is none is refused: %.60s', (text, failure) => {
		expect(readCaseFile(text)).toEqual({ ok: false, failure })
	})

	it('[CASE6] of a stranger is cut to what a case may say, and the honest one beside it is read whole', () => {
		const hostile = {
			title: 'x'.repeat(5000),
			care: 'y\u0000z',
			housing: { toString: 'no' },
			__proto__: { person: 'Niemand' },
			solution: 'Alles wird gut',
			scope: 'everywhere',
			health: '\ud800',
		}
		const file = JSON.stringify({
			netzwerkstattCases: 1,
			cases: [hostile, { title: 'Wechselschicht', scope: 'local' }],
		})
		const read = readCaseFile(file.replace('"scope":"everywhere"', '"scope":"everywhere","__proto__":{"work":"x"}'))
		expect(read.ok && read.value.map(Object.keys)).toEqual([
			['title', 'health', 'care'],
			['title', 'scope'],
		])
		if (!read.ok) return
		const doc = new Y.Doc()
		const [first = ''] = read.value.map((each) => addCase(doc, each))
		expect(findCase(doc, first)).toMatchObject({ care: 'yz', health: '\ufffd', scope: 'general', work: '' })
		expect(findCase(doc, first)?.title).toHaveLength(caseParts.title.field.limit)
	})
})

describe('a case read aloud', () => {
	it('[CASE7] says all of its parts in their order, in pieces that are legible from the last row', () => {
		for (const each of told()) {
			const scenes = scenesOf(each)
			expect(scenes[0]).toMatchObject({ part: 'person', words: each.person, piece: 1, of: 1 })
			for (const { words } of scenes) expect(words.length).toBeLessThanOrEqual(280)
			for (const part of casePartIds.filter((id) => id !== 'title')) {
				const pieces = scenes.filter((scene) => scene.part === part)
				expect(pieces.map(({ words }) => words).join(' ')).toBe(each[part])
				expect(pieces.map(({ piece, of }) => [piece, of])).toEqual(pieces.map((_, i) => [i + 1, pieces.length]))
			}
		}
	})

	it('[CASE7] breaks between sentences, in one that is too long between words, and leaves out what is not told', () => {
		const doc = new Y.Doc()
		const sentence = `${'Wort '.repeat(50).trim()}.`
		const long = `${'Silbe '.repeat(100).trim()}.`
		const id = addCase(doc, { title: 'Lang', care: `${sentence} ${sentence}`, work: long, wishes: 'Um 7.30 Uhr. Da.' })
		const scenes = scenesIn(doc, id)
		expect(scenes.map(({ part, of }) => `${part}/${of}`)).toEqual([
			'person/1',
			...Array(3).fill('work/3'),
			...Array(2).fill('care/2'),
			'wishes/1',
		])
		expect(scenes.filter(({ part }) => part === 'care').map(({ words }) => words)).toEqual([sentence, sentence])
		const word = 'x'.repeat(900)
		const one = addCase(doc, { title: 'Ein Wort', health: word })
		expect(scenesIn(doc, one).at(-1)?.words).toBe(word)
	})
})
