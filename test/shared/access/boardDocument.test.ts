import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { emptyBoardDocument, extractBoard, mergeBoard, removeExtracted } from '../../../shared/access/index.ts'
import { placedBlocks } from '../../../shared/blocks/index.ts'
import { boardsOf } from '../../../shared/board/boards.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { shareRegistry } from '../../../shared/lib/sharedRegistry.ts'
import { foundWorkshop } from '../../../shared/methods/foundWorkshop.ts'
import { methods } from '../../../shared/methods/index.ts'
import { addMethodBoard } from '../../../shared/methods/methodBoard.ts'
import { addActors, listActors } from '../../../shared/registry/index.ts'
import { registryTypes } from '../../../shared/rooms/rootTypes.ts'
import { readingsOf } from '../../helpers/readings.ts'

const filled = (seed = 5): Y.Doc => {
	const doc = new Y.Doc()
	const { plenum } = foundWorkshop({ template: 'demo', locale: 'de', title: 'Auenbrück', random: seededRandom(seed) })
	if (plenum) Y.applyUpdate(doc, plenum)
	return doc
}

/** The document of a board set apart, as a device holds it beside that of the workshop. */
function apart(plenum: Y.Doc, content: Uint8Array | undefined): Y.Doc {
	const draft = new Y.Doc()
	if (content) Y.applyUpdate(draft, content)
	shareRegistry(draft, plenum)
	return draft
}

describe('a board with a document of its own', () => {
	it.each(boardsOf(filled()).map(({ name }, i) => [name, i] as const))(
		'[APART1] „%s“ goes and comes back, and says what it said',
		(_, at) => {
			const plenum = filled()
			const before = readingsOf(plenum)
			const board = boardsOf(plenum)[at]?.id ?? ''
			const content = extractBoard(plenum, board, 7)
			removeExtracted(plenum, board, seededRandom(1))
			expect(boardsOf(plenum).map(({ id }) => id)).not.toContain(board)
			const draft = apart(plenum, content)
			expect(boardsOf(draft).map(({ id }) => id)).toEqual([board])
			mergeBoard(plenum, Y.encodeStateAsUpdate(draft))
			expect(readingsOf(plenum)).toEqual(before)
		},
	)

	it('[APART1] whoever founded the workshop, and however often a board goes and comes', () => {
		for (let seed = 1; seed <= 8; seed++) {
			const plenum = filled(seed)
			const before = readingsOf(plenum)
			const board = boardsOf(plenum)[0]?.id ?? ''
			for (let number = 1; number <= 3; number++) {
				const draft = apart(plenum, extractBoard(plenum, board, number))
				removeExtracted(plenum, board, seededRandom(seed))
				mergeBoard(plenum, Y.encodeStateAsUpdate(draft))
			}
			expect(readingsOf(plenum)).toEqual(before)
		}
	})

	it('[APART2] merged twice, or again with what came later, it is there once', () => {
		const plenum = filled()
		const board = boardsOf(plenum)[0]?.id ?? ''
		const draft = apart(plenum, extractBoard(plenum, board, 7))
		removeExtracted(plenum, board, seededRandom(1))
		mergeBoard(plenum, Y.encodeStateAsUpdate(draft))
		const once = Y.encodeStateAsUpdate(plenum)
		mergeBoard(plenum, Y.encodeStateAsUpdate(draft))
		expect(Y.encodeStateAsUpdate(plenum)).toEqual(once)
		const block = placedBlocks(draft).find((each) => each.board === board)
		draft.transact(() =>
			draft.getMap('stands').set(
				'later',
				new Y.Map([
					['block', block?.block],
					['of', block?.id],
				]),
			),
		)
		mergeBoard(plenum, Y.encodeStateAsUpdate(draft))
		expect(plenum.getMap('stands').has('later')).toBe(true)
	})

	it('[APART3] has nothing of the registry: who is entered there is entered for all', () => {
		const plenum = filled()
		const drafts = [1, 2].map((client) => apart(plenum, emptyBoardDocument(plenum, client)))
		const [one, other] = drafts as [Y.Doc, Y.Doc]
		const random = seededRandom(3)
		for (const method of methods) addMethodBoard(one, method, { locale: 'de', random, filled: true })
		addActors(one, [{ name: 'Tafel Auenbrück' }], random)
		expect(listActors(other).map(({ name }) => name)).toContain('Tafel Auenbrück')
		expect(listActors(plenum)).toEqual(listActors(other))
		for (const draft of drafts) expect(registryTypes.filter((name) => draft.share.get(name)?._map.size)).toEqual([])
		expect(boardsOf(plenum).some(({ id }) => boardsOf(one).some((board) => board.id === id))).toBe(false)
	})

	it('[APART4] takes nothing along that another board shows, too', () => {
		const plenum = filled()
		const [first, second] = boardsOf(plenum)
		const shape = placedBlocks(plenum).find((block) => block.board === first?.id)?.shape ?? ''
		const copied = plenum.getMap('records').get(shape)
		if (!(copied instanceof Y.Map)) throw new Error('no shape')
		const elsewhere = copied.clone() as Y.Map<unknown>
		plenum.transact(() => {
			elsewhere.set('parentId', second?.id)
			plenum.getMap('records').set('shape:again', elsewhere)
		})
		expect(extractBoard(plenum, first?.id ?? '', 7)).toBeUndefined()
		expect(extractBoard(plenum, 'page:nowhere', 7)).toBeUndefined()
	})

	it('[APART5] when the only board goes, there is an empty one, and the name of the workshop stays', () => {
		const plenum = new Y.Doc()
		const { plenum: update } = foundWorkshop({
			template: 'stakeholder-analysis',
			locale: 'de',
			title: 'Auenbrück',
			random: seededRandom(2),
		})
		if (update) Y.applyUpdate(plenum, update)
		const board = boardsOf(plenum)[0]?.id ?? ''
		const draft = apart(plenum, extractBoard(plenum, board, 7))
		removeExtracted(plenum, board, seededRandom(1))
		expect(boardsOf(plenum)).toHaveLength(1)
		plenum.getMap('meta').set('title', 'Netzwerk Auenbrück')
		mergeBoard(plenum, Y.encodeStateAsUpdate(draft))
		expect(plenum.getMap('meta').get('title')).toBe('Netzwerk Auenbrück')
		expect(boardsOf(plenum).map(({ id }) => id)).toContain(board)
	})
})
