import {
	defaultBindingUtils,
	defaultShapeTools,
	defaultTools,
	Editor,
	type TLShapeId,
	tipTapDefaultExtensions,
} from 'tldraw'
import * as Y from 'yjs'
import { bind } from '../../../client/board/binding/binding.ts'
import { createBoardStore, shapeUtilsOf } from '../../../client/board/boardStore.ts'
import type { Desk } from '../../../client/board/canvas/signingDesk.ts'
import { AreaTool } from '../../../client/board/tools/AreaTool.ts'
import { CardTool } from '../../../client/board/tools/CardTool.ts'
import { shareUndo } from '../../../client/board/undo.ts'
import { createHistory } from '../../../client/sync/history.ts'
import { addBoard } from '../../../shared/board/boards.ts'
import { addCards, type CardDraft } from '../../../shared/board/cards/index.ts'
import { plenumMaps } from '../../../shared/board/plenum.ts'
import { wordsOf } from '../../../shared/board/richText.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { virtualClock } from '../../helpers/virtualClock.ts'
import { servicesFor } from './boardServices.ts'

// jsdom has no media queries; the editor asks one for the colour scheme.
window.matchMedia ??= () => ({ matches: false, addEventListener() {}, removeEventListener() {} }) as never

/** tldraw's own editor at a board of a workshop, without a page around it. Call `end` when done. */
export function cardTable() {
	const doc = new Y.Doc()
	const random = seededRandom(5)
	const board = addBoard(doc, 'Kartenabfrage', random)
	const clock = virtualClock()
	const store = createBoardStore([])
	const history = createHistory(doc, plenumMaps)
	let mounted: Editor | undefined
	const binding = bind({
		doc,
		store,
		clock,
		random,
		mayWrite: () => true,
		merging(merge) {
			if (mounted) mounted.run(merge, { history: 'ignore', ignoreShapeLock: true })
			else merge()
		},
	})
	const desk: Desk = {
		step(command) {
			history.mark()
			const answer = command(doc)
			history.mark()
			binding.apply()
			return answer
		},
	}
	servicesFor({ store }, doc, { desk })
	const container = document.createElement('div')
	document.body.append(container)
	const editor = new Editor({
		store,
		shapeUtils: shapeUtilsOf([]),
		bindingUtils: defaultBindingUtils,
		tools: [...defaultTools, ...defaultShapeTools, CardTool, AreaTool],
		getContainer: () => container,
		initialState: 'select',
		textOptions: { tipTapConfig: { extensions: tipTapDefaultExtensions } },
	})
	mounted = editor
	const stop = shareUndo(editor, history, binding)
	return {
		editor,
		doc,
		board,
		history,
		clock,
		lay(...cards: (CardDraft & { x: number; y: number })[]): TLShapeId[] {
			const ids = addCards(doc, board, cards, random)
			binding.apply()
			history.mark()
			return ids as TLShapeId[]
		},
		/** words of every card on the board, sorted */
		words: () =>
			editor
				.getCurrentPageShapes()
				.filter(({ type }) => type === 'card')
				.map(({ props }) => wordsOf((props as { richText: never }).richText))
				.sort(),
		shapesOf: (type: string) => editor.getCurrentPageShapes().filter((shape) => shape.type === type),
		end() {
			stop()
			binding.destroy()
			editor.dispose()
			container.remove()
		},
	}
}
