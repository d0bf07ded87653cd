import { defaultBindingUtils, defaultShapeTools, defaultTools, Editor, type TLShape, type TLShapeId } from 'tldraw'
import { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { TableShapeUtil } from '../../../client/blocks/table/TableShape.tsx'
import { shapeUtilsOf } from '../../../client/board/boardStore.ts'
import type { BoardWriter } from '../../../client/board/canvas/permissions.ts'
import { stopHere } from '../../../client/board/protection/letGo.ts'
import { openBoardSession } from '../../../client/board/session.ts'
import { createHistory } from '../../../client/sync/history.ts'
import { createPresence } from '../../../client/sync/presence.ts'
import { plenumMaps } from '../../../shared/board/plenum.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { virtualClock } from '../../helpers/virtualClock.ts'

// jsdom has no media queries; the editor asks one for the colour scheme.
window.matchMedia ??= () => ({ matches: false, addEventListener() {}, removeEventListener() {} }) as never

const utils = [TableShapeUtil]

export const moderation: BoardWriter = { role: 'moderator', participant: 'mod', writers: 'everyone', signs: true }
export const meral: BoardWriter = { role: 'participant', participant: 'meral', writers: 'everyone', signs: true }

/** Somebody at a board with everything that the page connects, but no page around it. Call `leave` when done. */
export function atTheBoard(doc: Y.Doc, writer: BoardWriter) {
	const clock = virtualClock()
	const history = createHistory(doc, plenumMaps)
	const awareness = new Awareness(doc)
	const state = { mayWrite: true }
	const session = openBoardSession({
		doc,
		history,
		presence: createPresence(awareness),
		mayWrite: () => state.mayWrite,
		writer,
		mayPoint: () => true,
		findMethod: () => undefined,
		shapeUtils: utils as never,
		clock,
		random: seededRandom(7),
	})
	const container = document.createElement('div')
	document.body.append(container)
	const editor = new Editor({
		store: session.store,
		shapeUtils: shapeUtilsOf(utils as never),
		bindingUtils: defaultBindingUtils,
		tools: [...defaultTools, ...defaultShapeTools],
		getContainer: () => container,
		initialState: 'select',
		textOptions: session.textOptions,
	})
	const detach = session.attach(editor, { removedWhileWriting() {} })
	const point = (name: 'pointer_down' | 'pointer_move' | 'pointer_up', x: number, y: number, more: object = {}) =>
		editor
			.dispatch({
				type: 'pointer',
				target: 'canvas',
				name,
				point: editor.pageToScreen({ x, y }),
				pointerId: 1,
				button: 0,
				isPen: false,
				shiftKey: false,
				altKey: false,
				ctrlKey: false,
				metaKey: false,
				accelKey: false,
				...more,
			} as never)
			.emit('tick', 16)
	return {
		editor,
		doc,
		history,
		clock,
		session,
		shape: (name: string) => editor.getShape(`shape:${name}` as TLShapeId) as TLShape,
		selected: () => editor.getSelectedShapeIds().map((id) => id.replace('shape:', '')),
		click(x: number, y: number) {
			point('pointer_move', x, y)
			point('pointer_down', x, y)
			point('pointer_up', x, y)
		},
		drag(from: readonly [number, number], to: readonly [number, number], more: object = {}) {
			point('pointer_move', ...from, more)
			point('pointer_down', ...from, more)
			point('pointer_move', from[0] + 8, from[1] + 8, more)
			point('pointer_move', ...to, more)
			return () => point('pointer_up', ...to, more)
		},
		/** The moderation locks the board for all, or opens it again: as the page does it. */
		freeze(frozen: boolean) {
			state.mayWrite = !frozen
			history.suspend(frozen)
			if (frozen) stopHere(editor)
			editor.updateInstanceState({ isReadonly: frozen })
		},
		/** Lets everything that was done reach the document. */
		settle: () => clock.advance(200),
		leave() {
			detach()
			session.close()
			editor.dispose()
			awareness.destroy()
			container.remove()
		},
	}
}
