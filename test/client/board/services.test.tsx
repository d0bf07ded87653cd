import { renderToStaticMarkup } from 'react-dom/server'
import type { TLStore } from 'tldraw'
import { expect, test } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { createBoardStore } from '../../../client/board/boardStore.ts'
import { drawnHere, servicesOf, useBoardServices } from '../../../client/board/canvas/services.ts'
import { openBoardSession } from '../../../client/board/session.ts'
import { createHistory } from '../../../client/sync/history.ts'
import { createPresence } from '../../../client/sync/presence.ts'
import { addBoard, boardsOf } from '../../../shared/board/boards.ts'
import { plenumMaps } from '../../../shared/board/plenum.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { methodOf } from '../../../shared/methods/index.ts'
import { virtualClock } from '../../helpers/virtualClock.ts'
import { moderation } from './atTheBoard.ts'
import { servicesFor } from './boardServices.ts'

const Tools = () => <p>{useBoardServices().tray.get().length}</p>

/** A canvas of a workshop as far as it knows its store. */
function canvas(doc = new Y.Doc()): { store: TLStore } {
	const here = { store: createBoardStore([]) }
	servicesFor(here, doc)
	return here
}

test('whoever asks for what belongs to a board where there is none is told so', () => {
	expect(() => servicesOf({ store: createBoardStore([]) })).toThrow('services of a board nobody has opened')
	expect(() => renderToStaticMarkup(<Tools />)).toThrow('mounted outside of one')
})

test('the services are there before tldraw makes its editor, and do at once what is asked for', () => {
	const doc = new Y.Doc()
	const session = openBoardSession({
		...{ doc, writer: moderation, mayPoint: () => true, findMethod: methodOf, mayWrite: () => true, shapeUtils: [] },
		...{ history: createHistory(doc, plenumMaps), presence: createPresence(new Awareness(doc)) },
		...{ clock: virtualClock(), random: seededRandom(3) },
	})
	const services = servicesOf(session)
	expect(services).toBe(session.services)
	expect([services.doc, services.findMethod]).toEqual([doc, methodOf])
	services.desk.step((plenum) => addBoard(plenum, 'Kartenabfrage'))
	expect(boardsOf(doc).map(({ name }) => name)).toEqual(['Kartenabfrage'])
	session.close()
})

test('two canvases have each their own', () => {
	const doc = new Y.Doc()
	const [one, other] = [canvas(doc), canvas(doc)]
	servicesOf(one).choosesSeveral.set(true)
	servicesOf(one).givenDots.set(new Map([['shape:a', 3]]))
	servicesOf(one).tray.set([{ id: 'actor', label: 'Akteur', icon: 'plus', onSelect() {} }])
	const { choosesSeveral, givenDots, tray } = servicesOf(other)
	expect([choosesSeveral.get(), givenDots.get().size, tray.get().length]).toEqual([false, 0, 0])
})

test('how a shape is drawn is known once it is drawn, for each shape on its canvas', () => {
	const heightIn = drawnHere<number>('height')
	const [one, other] = [canvas(), canvas()]
	expect(heightIn(one, 'shape:a').get()).toBeUndefined()
	heightIn(one, 'shape:a').set(320)
	expect(heightIn(one, 'shape:a').get()).toBe(320)
	expect(heightIn(one, 'shape:b').get()).toBeUndefined()
	expect(heightIn(other, 'shape:a').get()).toBeUndefined()
})
