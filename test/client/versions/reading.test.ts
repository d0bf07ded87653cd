import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { compare, slotsIn } from '../../../client/comparing/compare.ts'
import { inLocale } from '../../../client/comparing/words.ts'
import { readBoard, readWorkshop } from '../../../client/versions/readBoards.ts'
import { boardsOf, renameBoard } from '../../../shared/board/boards.ts'
import { addCards, addCluster } from '../../../shared/board/cards/index.ts'
import { removeRecord, writeNewRecord } from '../../../shared/board/records.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { park } from '../../../shared/parkingLot/index.ts'
import { findActor, listActors, listTasks, removeTask, renameActor } from '../../../shared/registry/index.ts'
import { auenbrueck } from '../../helpers/auenbrueck.ts'
import { copyOf } from '../../helpers/boardPerson.ts'

const boardCalled = (doc: Y.Doc, name: string) => boardsOf(doc).find((board) => board.name === name)?.id ?? ''

describe('[EARLIER9] what stands on a board', () => {
	test.each([
		['Beteiligtenanalyse', 'Jobcenter Auenbrück', 'Mehr Alleinerziehende in Arbeit, von der sie leben können'],
		['Netzwerkbild', 'Bäckerei Sommerfeld', 'Jobcenter Auenbrück – '],
		['Dienstleistungskette', 'Kita-Verbund Süd', ''],
		['Gründungs-Checkliste', 'Verortung in der lokalen Szene', 'Worauf bauen Sie auf'],
		['Organisatorischer Aufbau', 'Steuerungsgruppe', 'Jugendamt'],
		['Netzwerkregeln', 'Ein Beschluss bindet die Organisationen, die ihm zugestimmt haben.', ''],
	])('%s', (name, heading, words) => {
		const doc = auenbrueck()
		const all = readBoard(doc, boardCalled(doc, name)).flatMap(({ heading: over, items }) =>
			[...(over ? [over] : []), ...items].map(({ text }) => inLocale(text, 'de')),
		)
		expect(all).toContain(heading)
		expect(all.some((text) => text.includes(words))).toBe(true)
	})
})

test('[EARLIER9] pictures, arrows, drawings and empty cards count, too', () => {
	const doc = new Y.Doc()
	writeNewRecord(doc, { id: 'page:a', typeName: 'page', name: 'A', index: 'a1', meta: {} })
	const shape = (id: string, type: string, props: object) =>
		writeNewRecord(doc, { id, typeName: 'shape', type, parentId: 'page:a', index: 'a1', x: 0, y: 0, props } as never)
	shape('shape:photo', 'image', { altText: 'Das Plakat' })
	shape('shape:arrow', 'arrow', {})
	shape('shape:pen', 'draw', {})
	addCards(doc, 'page:a', [{ text: '', x: 0, y: 0 }])
	const [other] = readBoard(doc, 'page:a')
	expect(other?.items.map(({ kind, text }) => [kind, text]).sort()).toEqual([
		['arrow', ''],
		['card', ''],
		['drawing', ''],
		['picture', 'Das Plakat'],
	])
})

test('[EARLIER9] a whole workshop is told by boards and pages: a renamed actor, a task that went, a topic that came', () => {
	const then = auenbrueck()
	const now = copyOf(then)
	const actor = listActors(now)[0]?.id ?? ''
	renameActor(now, actor, 'Ganz neuer Name')
	const task = listTasks(now)[0]
	removeTask(now, task?.id ?? '')
	park(now, { text: 'Wer zahlt?' })
	renameBoard(now, boardCalled(now, 'Netzwerkbild'), 'Unser Netz')
	const { sections } = compare(readWorkshop(then), readWorkshop(now))
	const told = (kind: string) =>
		sections
			.filter((section) => section.kind === kind)
			.flatMap(slotsIn)
			.filter(({ difference }) => difference)
			.map(({ difference, before, now: after }) => [difference, (after ?? before)?.text])
	expect(told('actors')).toEqual([['changed', findActor(now, actor)?.name]])
	expect(told('tasks')).toEqual([['missing', task?.text]])
	expect(told('parked')).toEqual([['added', 'Wer zahlt?']])
	expect(told('board')).toContainEqual(['changed', 'Unser Netz'])
})

test('[EARLIER3] whatever happens to a board, what was there less what is missing and with what is new is what there is', () => {
	for (let seed = 1; seed <= 15; seed++) {
		const random = seededRandom(seed)
		const then = new Y.Doc()
		writeNewRecord(then, { id: 'page:a', typeName: 'page', name: 'A', index: 'a1', meta: {} })
		const clusters = [0, 1, 2].map((i) =>
			addCluster(then, 'page:a', { kind: 'cluster', heading: `H${i}`, x: i * 500, y: 0 }),
		)
		const parents = [...clusters, 'page:a']
		const some = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? ''
		const cards = Array.from({ length: 30 }, (_, i) =>
			addCards(then, some(parents), [{ text: `Karte ${i}`, x: i, y: i }], random),
		)
		const now = copyOf(then)
		for (const [card = ''] of cards) if (random() < 0.4) removeRecord(now, card)
		if (random() < 0.5) removeRecord(now, some(clusters))
		for (let i = 0; i < 5; i++) addCards(now, some(parents), [{ text: `Neu ${i}`, x: i, y: i }], random)
		const { counts, sections } = compare(readBoard(then, 'page:a'), readBoard(now, 'page:a'))
		expect(counts.before - counts.missing + counts.added, `seed ${seed}`).toBe(counts.now)
		expect(sections.length, `seed ${seed}`).toBeGreaterThan(0)
	}
})
