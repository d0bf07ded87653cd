import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { keepPoll } from '../../../shared/blocks/poll/index.ts'
import { tableBlock } from '../../../shared/blocks/table/index.ts'
import { addBoard } from '../../../shared/board/boards.ts'
import { writeNewRecord } from '../../../shared/board/records.ts'
import { richTextOf } from '../../../shared/board/richText.ts'
import { layResult } from '../../../shared/collected/index.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { shareRegistry } from '../../../shared/lib/sharedRegistry.ts'
import { addMethodBoard } from '../../../shared/methods/methodBoard.ts'
import { stakeholderAnalysis } from '../../../shared/methods/stakeholder-analysis/index.ts'
import { park } from '../../../shared/parkingLot/index.ts'
import { actorsOf, addActors, addTask } from '../../../shared/registry/index.ts'
import { tally } from '../../../shared/rounds/index.ts'
import { type Hit, type SearchEntry, search, searchEntries, searchKey } from '../../../shared/search/index.ts'

const workshop = () => {
	const doc = new Y.Doc()
	addMethodBoard(doc, stakeholderAnalysis, { locale: 'de', filled: true, random: seededRandom(1) })
	return doc
}
const marked = ({ text, fits }: Hit) => fits.map(([from, to]) => text.slice(from, to))

describe('searching a workshop', () => {
	it.each([
		['Mühle', 'MUEHLE'],
		['Straße', 'strasse'],
		['Café Auenbrück', 'cafe  auenbruck'],
		['Träger', 'trager'],
		['GROẞE Straße', 'grosse strasse'],
		['Über\u00adgangs\u00admanagement', 'Uebergangsmanagement'],
		['Träger'.normalize('NFD'), 'Träger'.normalize('NFC')],
	])('[SEARCH1] "%s" and "%s" are the same to somebody who searches', (a, b) => {
		expect(searchKey(a)).toBe(searchKey(b))
	})

	it('[SEARCH7] boards with documents of their own are found by whoever has them, and their actors once', () => {
		const doc = new Y.Doc()
		const draft = new Y.Doc()
		shareRegistry(draft, doc)
		addMethodBoard(draft, stakeholderAnalysis, { locale: 'de', filled: true, random: seededRandom(1) })
		const theirs = search(searchEntries(doc), 'Jobcenter')
		const hers = search(searchEntries(doc, undefined, [draft]), 'Jobcenter')
		expect(theirs.every(({ at }) => at.to === 'actors')).toBe(true)
		expect(hers.filter(({ at }) => at.to === 'block').length).toBeGreaterThan(0)
		expect(hers.filter(({ at }) => at.to === 'actors')).toEqual(theirs)
	})

	it.each([
		['Große Straße', 'strasse gross', ['Groß', 'Straße']],
		['Träger'.normalize('NFD'), 'träg', ['Träg'.normalize('NFD')]],
		['Muehle am Bach', 'mühle', ['Muehle']],
		['Betreu\u00adungs\u00adzeiten', 'betreuungs', ['Betreu\u00adungs\u00ad']],
		['🙂🙂 Kita', 'kita', ['Kita']],
		['Zweierlei: «Kaee» und Teee', 'kaee', ['Kaee']],
		[`${'Vor langer Zeit '.repeat(2000)}wurde es spät`, 'spaet', ['spät']],
	])('[SEARCH6] in "%.20s" the letters that fit "%s" are told', (text, query, fitting) => {
		const doc = new Y.Doc()
		// As earlier versions and other programs stored names, which kept to no bounds.
		actorsOf(doc).set('written', new Y.Map([['name', text]]))
		const [hit] = search(searchEntries(doc), query)
		expect(hit && marked(hit)).toEqual(fitting)
	})

	it('[SEARCH6] whatever is written, all that is found shows where', () => {
		const sign = fc.constantFrom(...'aeouäöüßẞ e-\u0308\u00ad🙂x', 'ﬁ', 'İ')
		const words = fc.array(sign, { minLength: 1, maxLength: 12 }).map((signs) => signs.join(''))
		fc.assert(
			fc.property(words, fc.nat(11), fc.nat(11), (text, from, length) => {
				const query = text.slice(from, from + length + 1)
				const entry = { text, key: searchKey(text), isActor: false, board: undefined, at: { to: 'tasks', task: 't' } }
				for (const { fits } of search([entry as SearchEntry], query)) {
					expect(fits.length).toBeGreaterThan(0)
					for (const [start, end] of fits) expect(end).toBeGreaterThan(start)
				}
			}),
		)
	})

	it('[SEARCH2] finds an actor where it stands on a board and in the registry, texts of cells and tasks', () => {
		const doc = workshop()
		addTask(doc, { text: 'Kastanien sammeln' })
		const places = search(searchEntries(doc), 'kastan').map(({ at, isActor }) => [at.to, isActor])
		expect(places).toContainEqual(['block', true])
		expect(places).toContainEqual(['actors', true])
		expect(places).toContainEqual(['tasks', false])
		const [cell] = search(searchEntries(doc), 'vier Sprachen')
		expect(cell?.at.to).toBe('block')
		expect(cell?.board).toBe('Beteiligtenanalyse')
	})

	it('[SEARCH2] finds what was parked, and what a ballot was about, on its board', () => {
		const doc = workshop()
		const board = addBoard(doc, 'Abstimmung')
		const item = park(doc, { text: 'Kastanien rösten' })
		const round = { id: 'r1', step: 's', about: 'Kastanien oder Eicheln?', board, state: 'revealed' } as const
		const settings = { kind: 'position', attribution: 'anonymous', from: 'Kastanien', to: 'Eicheln' } as const
		const counted = { contributions: 0, people: 0, forOthers: 0 }
		const results = new Y.Doc()
		keepPoll(results, tally({ ...round, settings }, []))
		layResult(doc, { ...round, ...counted, settings }, tally({ ...round, settings }, []))
		// Somebody forges another question: what was counted is what is found.
		keepPoll(doc, tally({ ...round, about: 'Kastanien verboten', settings }, []))
		const hits = search(searchEntries(doc, results), 'kastanien')
		expect(hits.find(({ text }) => text === 'Kastanien rösten')?.at).toEqual({ to: 'parked', item })
		const asked = hits.find(({ text }) => text === round.about)
		expect(hits.map(({ text }) => text)).not.toContain('Kastanien verboten')
		expect(asked).toMatchObject({ board: 'Abstimmung', at: { to: 'block', ref: { block: 'poll', id: 'r1' } } })
	})

	it('[SEARCH3] a card is found by its words, on the board it lies on', () => {
		const doc = workshop()
		const board = addBoard(doc, 'Ideen')
		writeNewRecord(doc, {
			id: 'shape:bus',
			typeName: 'shape',
			type: 'note',
			x: 0,
			y: 0,
			index: 'a1',
			parentId: board,
			props: { richText: richTextOf('Der Bus\nfährt zu spät') },
			meta: {},
		})
		const [hit] = search(searchEntries(doc), 'faehrt bus')
		expect(hit?.at).toEqual({ to: 'board', board, shape: 'shape:bus' })
		expect(hit && marked(hit)).toEqual(['Bus', 'fährt'])
	})

	it('[SEARCH4] what begins with the words comes first, then words that do, then the rest; all words must be there', () => {
		const doc = new Y.Doc()
		addActors(doc, [{ name: 'Frühe Hilfen' }, { name: 'Hilfe vor Ort' }, { name: 'Nothilfe' }, { name: 'Jobcenter' }])
		const named = (query: string) => search(searchEntries(doc), query).map(({ text }) => text)
		expect(named('hilfe')).toEqual(['Hilfe vor Ort', 'Frühe Hilfen', 'Nothilfe'])
		expect(named('hilfe früh')).toEqual(['Frühe Hilfen'])
		expect(named('hilfe xyz')).toEqual([])
		expect(named('  ')).toEqual([])
	})

	it('[SEARCH5] a block whose text is gone is not found any more', () => {
		const doc = workshop()
		const [hit] = search(searchEntries(doc), 'vier Sprachen')
		expect(hit).toBeDefined()
		for (const { id } of tableBlock.list(doc)) doc.getMap('tables').delete(id)
		expect(search(searchEntries(doc), 'vier Sprachen')).toEqual([])
	})
})
