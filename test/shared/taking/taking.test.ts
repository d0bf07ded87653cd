import { beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { createHistory } from '../../../client/sync/history.ts'
import { createJoinedHistory } from '../../../client/sync/joinedHistory.ts'
import { keepPoll } from '../../../shared/blocks/poll/index.ts'
import { addActorRows, columnsOf, createTable, editCell, rowsOf } from '../../../shared/blocks/table/index.ts'
import { addBoard } from '../../../shared/board/boards.ts'
import { addCards, addCardsInto, addCluster, removeShapes } from '../../../shared/board/cards/index.ts'
import { boardMapsOf, plenumMaps } from '../../../shared/board/plenum.ts'
import { readRecord, recordsOf, writeChange } from '../../../shared/board/records.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { shareRegistry } from '../../../shared/lib/sharedRegistry.ts'
import { restoreEntry } from '../../../shared/lib/trash.ts'
import { addMethodBoard } from '../../../shared/methods/methodBoard.ts'
import { stakeholderAnalysis } from '../../../shared/methods/stakeholder-analysis/index.ts'
import { findParked, park, parkedAsTask } from '../../../shared/parkingLot/index.ts'
import {
	actorsOf,
	addActors,
	addGoal,
	addTask,
	findActor,
	listActors,
	listGoals,
	listNeeds,
	listRules,
	listServices,
	listTasks,
	listThemes,
	removeActor,
	removeRule,
	removeTheme,
	tasksOf,
} from '../../../shared/registry/index.ts'
import {
	type Answers,
	entryKey,
	matching,
	materialAt,
	proposals,
	type TakenFrom,
	take,
	takenAt,
	takenIndex,
	takenOf,
	takingTargets,
} from '../../../shared/taking/index.ts'
import { textFields } from '../../../shared/text/fields.ts'
import { bothHear, twoPeople } from '../../helpers/twoPeople.ts'

let doc: Y.Doc
let board: string
const random = seededRandom(7)

beforeEach(() => {
	doc = new Y.Doc()
	board = addBoard(doc, 'Gründungsveranstaltung', random)
})

const card = (text: string, of = doc) =>
	addCards(of, board, [{ text, x: 0, y: 0 }], random).map((shape) => ({ board, shape }))[0] as TakenFrom
const targetOf = (id: string) => takingTargets.find((target) => target.id === id) ?? takingTargets[0]

/** As the dialog does when one only confirms; `chosen` is what was chosen for all. */
function confirm(id: string, places: readonly TakenFrom[], chosen: Answers = {}, { byLine = false, on = doc } = {}) {
	const target = targetOf(id)
	if (!target) throw new Error(id)
	const match = matching(on, target)
	return take(
		on,
		id,
		proposals(target, materialAt(on, places), byLine).map(({ material: { from }, line, said, text }) => ({
			...{ from, line, text, answers: chosen, into: match(from, line, text)?.entry },
			...(target.keepsWhole && said !== text && { whole: said }),
		})),
		random,
	)
}

describe('what something becomes', () => {
	it('[TAKE1] an actor called by its name, with the sentence as a note and as one who is wished for', () => {
		confirm('actor', [card('Hebammen, die alle jungen Familien sehen')], { involvement: 'wished', field: 'health' })
		expect(listActors(doc)).toMatchObject([
			{ name: 'Hebammen', involvement: 'wished', field: 'health', note: 'Hebammen, die alle jungen Familien sehen' },
		])
	})

	it('[TAKE1] a need, a service with who offers it, a goal of its level, a task for a goal', () => {
		const [centre = ''] = addActors(doc, [{ name: 'Familienzentrum' }], random)
		const above = addGoal(doc, { level: 'project', text: 'Kinder sind früh betreut' }, { random })
		const place = card('Betreuung ab 5:30 Uhr')
		confirm('need', [place], { area: 'care', level: 'structural' })
		confirm('service', [place], { actor: centre })
		confirm('goal', [place], { level: 'partial', serves: above })
		confirm('task', [place], { goal: above, who: centre })
		const text = 'Betreuung ab 5:30 Uhr'
		expect(listNeeds(doc)).toMatchObject([{ label: text, area: 'care', level: 'structural' }])
		expect(listServices(doc)).toMatchObject([{ name: text, actor: centre }])
		expect(listGoals(doc).at(-1)).toMatchObject({ text, level: 'partial', serves: [above] })
		expect(listTasks(doc)).toMatchObject([{ text, goals: [above], who: [centre] }])
		expect(
			takenAt(doc, takenIndex(doc), place)
				.map(({ kind }) => kind)
				.sort(),
		).toEqual(['goal', 'need', 'service', 'task'])
	})

	it('[TAKE1] a theme that belongs to a need, a rule that is proposed in its chapter, in the order of the cards', () => {
		const [kept] = [confirm('need', [card('Betreuung ab 5:30 Uhr')]).made]
		const places = [card('Randzeiten'), card('Wer nicht kann, sagt ab'), card('Randzeiten!')]
		const themes = confirm('theme', places, { need: kept?.[0] ?? '' })
		expect(listThemes(doc)).toMatchObject([
			{ label: 'Randzeiten', need: kept?.[0] },
			{ label: 'Wer nicht kann, sagt ab', need: kept?.[0] },
		])
		const chapter = targetOf('rule')?.asks[0]?.choices(doc, {})[0]?.id ?? ''
		confirm('rule', places, { chapter })
		expect(listRules(doc)).toMatchObject([
			{ text: 'Randzeiten', chapter, state: 'proposed', agreed: [] },
			{ text: 'Wer nicht kann, sagt ab', chapter, state: 'proposed' },
		])
		expect(takenAt(doc, takenIndex(doc), places[1] as TakenFrom).map(({ kind }) => kind)).toEqual(['rule', 'theme'])
		expect(takenIndex(doc).of.get(entryKey('theme', themes.made[0] ?? ''))).toHaveLength(2)
	})

	it('[TAKE3] a theme or rule taken twice, by two at once or out of the trash, is one', () => {
		const { anna, ben } = twoPeople()
		board = addBoard(anna, 'Board', random)
		const place = card('Wer einlädt, schreibt auf', anna)
		bothHear(anna, ben)
		for (const id of ['theme', 'rule']) for (const on of [anna, ben]) confirm(id, [place], {}, { on })
		bothHear(anna, ben)
		expect([listThemes(anna).length, listRules(ben).length]).toEqual([1, 1])
		removeTheme(anna, listThemes(anna)[0]?.id ?? '', { by: 'Anna', at: 1 })
		removeRule(anna, listRules(anna)[0]?.id ?? '', { by: 'Anna', at: 1 })
		expect(takenAt(anna, takenIndex(anna), place)).toEqual([])
		for (const id of ['theme', 'rule']) expect(confirm(id, [place], {}, { on: anna }).made).toEqual([])
		expect([listThemes(anna).length, listRules(anna).length]).toEqual([1, 1])
	})

	it('[TAKE1] a row of a table, once for each organisation, new or known', () => {
		addMethodBoard(doc, stakeholderAnalysis, { locale: 'de', random })
		const target = targetOf('table-row')
		const [table] = target?.asks[0]?.choices(doc, {}) ?? []
		addActors(doc, [{ name: 'Jugendamt' }], random)
		const before = rowsOf(doc, table?.id ?? '').length
		const places = [card('Jugendamt'), card('Busbetrieb Talaue')]
		confirm('table-row', places, { table: table?.id ?? '' })
		confirm('table-row', places, { table: table?.id ?? '' })
		expect(rowsOf(doc, table?.id ?? '')).toHaveLength(before + 2)
		expect(listActors(doc).filter(({ name }) => name)).toHaveLength(2)
	})

	it('[TAKE1] words of a cell, which are cut to the field they come into', () => {
		const table = createTable(doc, { method: 'stakeholder-analysis', columns: ['goals'] }, random)
		const [row] = addActorRows(doc, table, [{ name: 'Jobcenter' }], { random })
		const [column] = columnsOf(doc, table)
		editCell(doc, table, row?.row ?? '', column?.id ?? '', `Teilzeit ${'x'.repeat(3000)}`)
		confirm('need', [{ block: 'table', id: table, element: `${row?.row}/${column?.id}` }])
		expect(listNeeds(doc)[0]?.label).toHaveLength(textFields.needLabel.limit)
	})

	it('[TAKE11] what a cell says of an organisation carries its name into a task, and only there; twice is one', () => {
		const table = createTable(doc, { method: 'stakeholder-analysis', columns: ['strategy'] }, random)
		const [ihk, nobody] = addActorRows(doc, table, [{ name: ' IHK Talaue ' }, { name: '' }], { random })
		const cell = (row = '') => ({ block: 'table', id: table, element: `${row}/strategy` })
		editCell(doc, table, ihk?.row ?? '', 'strategy', 'Zum Fachtag einladen\nDie IHK-Talaue um Adressen bitten')
		editCell(doc, table, nobody?.row ?? '', 'strategy', 'Erst fragen')
		const { made } = confirm('task', [cell(ihk?.row)], {}, { byLine: true })
		confirm('task', [cell(ihk?.row)], {}, { byLine: true })
		confirm('task', [cell(nobody?.row)])
		confirm('theme', [cell(ihk?.row)], {}, { byLine: true })
		expect(listTasks(doc).map(({ text }) => text)).toEqual([
			'IHK Talaue: Zum Fachtag einladen',
			'Die IHK-Talaue um Adressen bitten',
			'Erst fragen',
		])
		expect(listThemes(doc)[0]?.label).toBe('Zum Fachtag einladen')
		expect(takenAt(doc, takenIndex(doc), cell(ihk?.row)).map(({ kind }) => kind)).toContain('task')
		expect(takenIndex(doc).of.get(entryKey('task', made[0] ?? ''))).toMatchObject([{ from: cell(ihk?.row) }])
	})

	it('[TAKE11] an organisation whose name is as long as it may be leaves its words in the task, cut at its end', () => {
		const table = createTable(doc, { method: 'stakeholder-analysis', columns: ['strategy'] }, random)
		const [row] = addActorRows(doc, table, [{ name: 'x'.repeat(100_000) }], { random })
		editCell(doc, table, row?.row ?? '', 'strategy', 'y'.repeat(100_000))
		confirm('task', [{ block: 'table', id: table, element: `${row?.row}/strategy` }])
		expect(listTasks(doc)[0]?.text.length).toBeLessThanOrEqual(textFields.taskText.limit)
	})

	it('[TAKE5] a card of several lines is one entry, or one for each line without the signs of a list', () => {
		const place = card('- Kita am Abend\n- Ferienbetreuung\n\n- Kita am Abend')
		confirm('need', [place], {}, { byLine: true })
		expect(listNeeds(doc).map(({ label }) => label)).toEqual(['Kita am Abend', 'Ferienbetreuung'])
		confirm('task', [place])
		expect(listTasks(doc).map(({ text }) => text)).toEqual(['- Kita am Abend - Ferienbetreuung - Kita am Abend'])
	})

	it('[TAKE6] what was put together across small groups says where it comes from, the heading and each card', () => {
		const cluster = addCluster(doc, board, { kind: 'cluster', heading: 'Kein Bus am Abend', x: 0, y: 0 }, random)
		const ids = addCardsInto(doc, cluster, [{ text: 'Bus fährt nicht' }, { text: 'Der Bus fehlt' }], { random })
		for (const [i, id] of ids.entries()) {
			const record = readRecord(doc, id)
			if (record) writeChange(doc, record, { ...record, meta: { group: 2 - i } })
		}
		const said = materialAt(doc, [{ board, shape: cluster }]).map(({ words, origins }) => [words, origins])
		expect(said).toEqual([
			['Kein Bus am Abend', [1, 2]],
			['Bus fährt nicht', [2]],
			['Der Bus fehlt', [1]],
		])
		expect(materialAt(doc, [card('Hebammen')])[0]).not.toHaveProperty('origins')
	})

	it('[TAKE6] what won a vote is taken with its own words, and the small group that stood behind them on the ballot beside them', () => {
		const [bus = '', desk = '', other = ''] = addCards(
			doc,
			board,
			['Kein Bus am Abend', 'Anlaufstelle (im Rathaus)', 'Kita'].map((text, i) => ({ text, x: i * 300, y: 0 })),
			random,
		)
		const record = readRecord(doc, bus)
		if (record) writeChange(doc, record, { ...record, meta: { group: 2 } })
		const results = new Y.Doc()
		const options = [
			{ id: bus, label: 'Kein Bus am Abend (Gruppe 2)' },
			{ id: desk, label: 'Anlaufstelle (im Rathaus)' },
			{ id: other, label: 'Fahrdienst (Gruppe 1)' },
		].map((option, i) => ({ ...option, dots: 3 - i, heads: 1 }))
		const counted = { id: 'first', about: 'Was zuerst?', attribution: 'anonymous', voters: 3, forOthers: 0 } as const
		keepPoll(results, { ...counted, kind: 'dots', options })
		const said = materialAt(doc, [{ block: 'poll', id: 'first' }], results)
		expect(said.map(({ words, origins }) => [words, origins])).toEqual([
			['Kein Bus am Abend', [2]],
			['Anlaufstelle (im Rathaus)', undefined],
			['Fahrdienst (Gruppe 1)', undefined],
		])
		expect(materialAt(doc, [{ block: 'poll', id: 'first', element: `option:${bus}` }], results)).toEqual(
			said.slice(0, 1),
		)
	})

	it('[TAKE6] a cluster is its heading and its cards', () => {
		const area = addCluster(doc, board, { kind: 'area', heading: 'Wer fehlt?', x: 0, y: 0 }, random)
		addCardsInto(doc, area, [{ text: 'Hebammen' }, { text: ' ' }, { text: 'Kammern' }], { random })
		expect(materialAt(doc, [{ board, shape: area }])).toMatchObject([
			{ words: 'Wer fehlt?', isHeading: true },
			{ words: 'Hebammen', under: 'Wer fehlt?' },
			{ words: 'Kammern', under: 'Wer fehlt?' },
		])
	})
})

describe('where it came from', () => {
	it('[TAKE2] is known at both ends; a copy of a card was not taken, a card that is gone is known to the entry', () => {
		const [place, copy] = [card('Frauenberatung Ufer'), card('Frauenberatung Ufer')]
		const { made } = confirm('actor', [place])
		expect(takenAt(doc, takenIndex(doc), place)).toMatchObject([{ kind: 'actor', entry: made[0] }])
		expect(takenAt(doc, takenIndex(doc), copy)).toEqual([])
		removeShapes(doc, ['shape' in place ? place.shape : ''])
		expect(takenIndex(doc).of.get(entryKey('actor', made[0] ?? ''))).toMatchObject([{ from: place }])
	})

	it('[TAKE3] twice is the same entry, whatever it is called by now, and out of the trash', () => {
		const place = card('Frauenberatung Ufer')
		const first = confirm('actor', [place])
		const second = confirm('actor', [place])
		expect(second).toEqual({ made: [], joined: first.made })
		removeActor(doc, first.made[0] ?? '', { by: 'Anna', at: 1 })
		expect(takenAt(doc, takenIndex(doc), place)).toEqual([])
		const target = targetOf('actor')
		expect(target && matching(doc, target)(place, undefined, 'x')).toMatchObject({ why: 'trashed' })
		confirm('actor', [place])
		expect(listActors(doc)).toMatchObject([{ id: first.made[0], name: 'Frauenberatung Ufer' }])
	})

	it('[TAKE3] two people who take one card at the same moment have made one entry', () => {
		const { anna, ben } = twoPeople()
		board = addBoard(anna, 'Board', random)
		const place = card('Hebammen', anna)
		bothHear(anna, ben)
		confirm('actor', [place], {}, { on: anna })
		confirm('actor', [place], {}, { on: ben })
		bothHear(anna, ben)
		expect(listActors(anna)).toHaveLength(1)
		expect(takenIndex(anna)).toEqual(takenIndex(ben))
	})

	it('[TAKE4] what is called alike joins what is there, and one another; a new one can be asked for', () => {
		const [known = ''] = addActors(doc, [{ name: 'Frauenberatung  Ufer' }], random)
		const places = [card('frauenberatung ufer!'), card('Hebammen'), card('Hebammen')]
		const answer = confirm('actor', places)
		expect(answer.joined).toEqual([known])
		expect(answer.made).toHaveLength(1)
		expect(takenIndex(doc).of.get(entryKey('actor', answer.made[0] ?? ''))).toHaveLength(2)
		take(doc, 'actor', [{ from: places[1] as TakenFrom, text: 'Hebammen', answers: {}, anew: true }], random)
		expect(listActors(doc).filter(({ name }) => name === 'Hebammen')).toHaveLength(2)
	})

	it('[TAKE10] a topic is taken up, and as a task it is the task it became before', () => {
		const parked = park(doc, { text: 'Wer zahlt die Räume?' }, { random })
		confirm('need', [{ parked }])
		expect(findParked(doc, parked)).toMatchObject({ done: true })
		expect(findParked(doc, parked)).not.toHaveProperty('task')
		const task = parkedAsTask(doc, parked)
		expect(confirm('task', [{ parked }])).toEqual({ made: [], joined: [task] })
		const other = park(doc, { text: 'Datenschutz' }, { random })
		const { made } = confirm('task', [{ parked: other }])
		expect(findParked(doc, other)).toMatchObject({ done: true, task: made[0] })
		expect(parkedAsTask(doc, other)).toBe(made[0])
	})
})

describe('undo', () => {
	it('[TAKE7] takes all of it back in one step', () => {
		const parked = park(doc, { text: 'Wer zahlt?' }, { random })
		const places = [card('Hebammen'), card('Kammern'), { parked }]
		const history = createHistory(doc, plenumMaps)
		history.step(() => confirm('task', places))
		expect(listTasks(doc)).toHaveLength(3)
		history.undo()
		expect([listTasks(doc).length, takenOf(doc).size, findParked(doc, parked)?.done]).toEqual([0, 0, false])
	})

	it('[TAKE7] what is taken on a board apart is entered for all, and nothing of it lies on the board', () => {
		const draft = new Y.Doc()
		shareRegistry(draft, doc)
		board = addBoard(draft, 'Entwurf', random)
		const place = card('Hebammen', draft)
		const [own, shared] = [createHistory(draft, boardMapsOf('draft-1')), createHistory(doc, plenumMaps)]
		const history = createJoinedHistory(own, shared)
		history.step(() => confirm('actor', [place], {}, { on: draft }))
		expect(listActors(doc)).toMatchObject([{ name: 'Hebammen' }])
		expect(draft.getMap('taken').size).toBe(0)
		history.undo()
		expect([listActors(doc).length, takenOf(doc).size]).toEqual([0, 0])
	})
})

describe('strangers', () => {
	const horrors = [
		'<img src=x onerror=alert(1)>',
		'\u202e\u0000\ufeff\ud800',
		'x'.repeat(100_000),
		'\n'.repeat(5000),
		'__proto__',
		'- \n- \n1. ',
	]

	it.each(horrors.map((words) => [JSON.stringify(words.slice(0, 20)), words]))(
		'[TAKE8] a card that says %s harms nobody, and an honest one beside it is taken',
		(_, words) => {
			const places = [card(words), card('Hebammen')]
			for (const { id } of takingTargets) for (const byLine of [false, true]) confirm(id, places, {}, { byLine })
			expect(listActors(doc).some(({ name }) => name === 'Hebammen')).toBe(true)
			expect(listNeeds(doc).every(({ label }) => label.length <= textFields.needLabel.limit)).toBe(true)
			expect(listTasks(doc).length).toBeLessThanOrEqual(2)
			expect(listThemes(doc).every(({ label }) => label.length <= textFields.themeLabel.limit)).toBe(true)
			expect(listRules(doc).every(({ text }) => text.length <= textFields.ruleText.limit)).toBe(true)
			for (const list of [listThemes(doc).map(({ label }) => label), listRules(doc).map(({ text }) => text)])
				expect(list).toContain('Hebammen')
		},
	)

	it('[TAKE8] what makes no sense as an origin is left out; what leads nowhere is no sign', () => {
		const place = card('Hebammen')
		const { made } = confirm('actor', [place])
		const nonsense: unknown[] = [
			7,
			null,
			new Y.Map(),
			{ v: 1, kind: 'actor', entry: 'nobody', ...place },
			{ v: 1, kind: 'constructor', entry: made[0], ...place },
			{ v: 1, kind: 'actor', entry: made[0], board, shape: { toString: 1 } },
			{ v: 1, kind: 'actor', entry: made[0], board, shape: 'x'.repeat(10_000) },
			{ v: 1, kind: 'task', entry: 'actor', parked: '' },
		]
		for (const [i, each] of nonsense.entries()) takenOf(doc).set(`nonsense${i}`, each)
		expect(takenAt(doc, takenIndex(doc), place)).toEqual([{ kind: 'actor', entry: made[0], from: place }])
		expect([...takenIndex(doc).of.keys()]).toEqual([entryKey('actor', made[0] ?? '')])
	})

	it('[TAKE8] answers that are no choice are left out, unknown targets do nothing', () => {
		const place = card('Hebammen')
		take(doc, 'actor', [{ from: place, text: 'Hebammen', answers: { kind: 'toString', involvement: 'x' } }], random)
		expect(listActors(doc)).toEqual([{ id: listActors(doc)[0]?.id, name: 'Hebammen' }])
		expect(take(doc, 'constructor', [{ from: place, text: 'x', answers: {} }], random)).toEqual({
			made: [],
			joined: [],
		})
	})

	it('[TAKE6] areas that lie in each other come to an end', () => {
		const [a = '', b = ''] = ['A', 'B'].map((heading) =>
			addCluster(doc, board, { kind: 'area', heading, x: 0, y: 0 }, random),
		)
		addCardsInto(doc, b, [{ text: 'Hebammen' }], { random })
		for (const [id, parentId] of [
			[a, b],
			[b, a],
		] as const) {
			const record = readRecord(doc, id)
			if (record) writeChange(doc, record, { ...record, parentId })
		}
		expect(recordsOf(doc).size).toBeGreaterThan(3)
		expect(materialAt(doc, [{ board, shape: a }]).map(({ words }) => words)).toEqual(['A', 'Hebammen'])
	})

	it('[TAKE9] two hundred cards go over what is there as often as two do', () => {
		for (let i = 0; i < 50; i++) addTask(doc, { text: `Maßnahme ${i}` }, { random })
		const readings = (count: number) => {
			const entries = vi.spyOn(tasksOf(doc), 'entries')
			const { made } = confirm(
				'task',
				Array.from({ length: count }, (_, i) => card(`Karte ${count}/${i}`)),
			)
			expect(made).toHaveLength(count)
			const times = entries.mock.calls.length
			entries.mockRestore()
			return times
		}
		expect(readings(200)).toBe(readings(2))
		expect(listTasks(doc)).toHaveLength(252)
	})
})

it('[TAKE3] what somebody fetched from the trash meanwhile is the same entry', () => {
	const place = card('Hebammen')
	const { made } = confirm('actor', [place])
	const [id = ''] = made
	removeActor(doc, id, { by: 'Anna', at: 1 })
	restoreEntry(actorsOf(doc), id)
	expect(confirm('actor', [place]).joined).toEqual(made)
	expect(findActor(doc, id)?.name).toBe('Hebammen')
})
