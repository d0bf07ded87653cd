import { renderToStaticMarkup } from 'react-dom/server'
import type { Editor } from 'tldraw'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import type { ChainShape } from '../../../client/blocks/chain/canvas/ChainShape.tsx'
import { chainSvg } from '../../../client/blocks/chain/canvas/chainSvg.tsx'
import { ChainPage } from '../../../client/blocks/chain/page/ChainPage.tsx'
import { ChainPanel } from '../../../client/blocks/chain/panel/ChainPanel.tsx'
import * as chainLook from '../../../client/blocks/chain/personal.ts'
import { MethodsContext } from '../../../client/blocks/MethodsContext.ts'
import { legendOf } from '../../../client/blocks/map/drawing/legend.ts'
import { MapPage } from '../../../client/blocks/map/page/MapPage.tsx'
import { MapPanel } from '../../../client/blocks/map/panel/MapPanel.tsx'
import * as mapLook from '../../../client/blocks/map/personal.ts'
import { sceneOf } from '../../../client/blocks/map/picture/scene.ts'
import { mapTexts } from '../../../client/blocks/map/texts.ts'
import { createHistory } from '../../../client/sync/history.ts'
import { createPresence } from '../../../client/sync/presence.ts'
import { RoomContext } from '../../../client/sync/RoomContext.ts'
import { addChainStep, copyToIdeal, createChain, removeChainStep } from '../../../shared/blocks/chain/index.ts'
import type { FindMethod } from '../../../shared/blocks/index.ts'
import { createMap, pictureOf } from '../../../shared/blocks/map/index.ts'
import { plenumMaps } from '../../../shared/board/plenum.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { type Method, methods } from '../../../shared/methods/index.ts'
import { networkMap } from '../../../shared/methods/network-map/index.ts'
import { serviceChain } from '../../../shared/methods/service-chain/index.ts'
import { addActors, addRelation, changeTie, listFields, ratings } from '../../../shared/registry/index.ts'
import { editStep } from '../../helpers/writing.ts'
import { tinyChain } from '../../shared/methods/tiny-chain/index.ts'
import { tinyMap } from '../../shared/methods/tiny-map/index.ts'
import { servicesFor } from '../board/boardServices.ts'
import { furnish } from '../furnish.ts'
import { render, type Screen } from '../render.tsx'

/* Two methods of the tests share the map and the chain with those of the product, in one workshop and on one screen. */

const all: readonly Method[] = [...methods, tinyMap, tinyChain]
const findMethod: FindMethod = (id) => all.find((method) => method.id === id)

const random = seededRandom(6)
let doc: Y.Doc
let awareness: Awareness
let screen: Screen | undefined
let actors: readonly string[]

beforeEach(() => {
	furnish()
	doc = new Y.Doc()
	awareness = new Awareness(doc)
	actors = addActors(doc, [{ name: 'Jobcenter' }, { name: 'Jugendamt' }, { name: 'Treff Anker' }])
})
afterEach(async () => {
	await screen?.leave()
	screen = undefined
	awareness.destroy()
	vi.unstubAllGlobals()
})

/** Shows the plain view and the panel of each of these maps or chains. */
async function show(...ids: string[]) {
	const history = createHistory(doc, plenumMaps)
	const isMap = doc.getMap('maps').has(ids[0] ?? '')
	const close = () => {}
	screen = await render(
		<RoomContext value={{ doc, history, presence: createPresence(awareness), role: 'participant', mayWrite: true }}>
			<MethodsContext value={findMethod}>
				{ids.map((id) => (
					<section key={id} data-of={id}>
						{isMap ? <MapPage id={id} toolbarIn={undefined} /> : <ChainPage chain={id} />}
						{isMap ? <MapPanel id={id} onClose={close} /> : <ChainPanel chain={id} onClose={close} />}
					</section>
				))}
			</MethodsContext>
		</RoomContext>,
	)
}
const inside = (id: string, selector: string) => [...document.querySelectorAll(`[data-of="${id}"] ${selector}`)]
const said = (id: string, selector: string) => inside(id, selector).map((each) => each.textContent)

describe('[GIVEN1] two methods on one kind of block say each their own', () => {
	/** Jobcenter and Jugendamt shall work together more closely; Jugendamt and Treff Anker shall begin to. */
	function relate() {
		const [one = '', two = '', three = ''] = actors
		const tie = { kind: 'exchange', intensity: 1, direction: 'mutual' } as const
		const closer = addRelation(doc, { from: one, to: two, tie, states: ['actual', 'target'] }) ?? ''
		changeTie(doc, closer, 'target', { intensity: 3 })
		addRelation(doc, { from: two, to: three, tie, states: ['target'] })
	}

	it('two maps of one network tell their differences in their own words', async () => {
		relate()
		const [network, dance] = [networkMap.found(doc, random).id, tinyMap.found(doc, random).id]
		for (const map of [network, dance]) mapLook.changePersonal(map, { view: 'overlay', tab: 'differences' })
		await show(network, dance)
		// The differences are a part that loads when it is first shown.
		await expect.poll(() => said(network, '.map-counts li')).toEqual(['1 aufbauen', '1 stärken'])
		await expect.poll(() => said(dance, '.map-counts li')).toEqual(['1 auffordern'])
		expect(said(network, '.differences > li').join()).toContain('sollen Informationen austauschen')
		expect(said(dance, '.differences h3')).toEqual(['auffordern: Jugendamt'])
		expect(said(dance, '.differences p')).toEqual(['fordert zum Tanz auf: Treff Anker.'])
		expect(inside(network, '.map-page .map-sign')).toHaveLength(2)
		expect(inside(dance, '.map-page .map-sign')).toHaveLength(1)
	})

	it('the legend of a map names what is drawn as its method does', () => {
		relate()
		const wordsOf = ({ found, map: { differences, differenceWords } }: typeof networkMap | typeof tinyMap) => {
			const { id } = found(doc, random)
			const { nodes, edges: relations } = pictureOf(doc, id)
			const kinds = new Map(differences(doc, id).map(({ relation, kind }) => [relation.id, kind]))
			const drawn = { nodes, relations, fields: listFields(doc), measure: (text: string) => text.length * 7 }
			const [legend] = legendOf({
				scenes: [sceneOf({ ...drawn, shown: 'overlay', differences: kinds })],
				fields: listFields(doc),
				locale: 'de',
				texts: mapTexts.de,
				ratingWords: ratings,
				differenceWords,
				marks: { formality: false, rating: false },
				overlay: true,
				hasWay: false,
				paint: (token) => token,
			})
			return legend?.entries.map(({ words }) => words)
		}
		expect(wordsOf(networkMap)).toEqual(['aufbauen', 'stärken'])
		expect(wordsOf(tinyMap)).toEqual(['auffordern', 'bleibt, wie es ist'])
	})

	it('what is found in the target is what the method finds there', async () => {
		relate()
		const [network, dance] = [networkMap.found(doc, random).id, tinyMap.found(doc, random).id]
		for (const map of [network, dance]) mapLook.changePersonal(map, { view: 'target', tab: 'findings' })
		await show(network, dance)
		expect(said(dance, '.findings').join()).toContain('Tanzende Paare: 2')
		expect(said(network, '.findings').join()).toContain('Brücke: Jugendamt')
		expect(said(dance, '.findings').join()).not.toContain('Brücke')
	})

	/** Two steps today; in the ideal way the first is done otherwise, and the second is not needed any more. */
	function walk(chain: string): string {
		const [one = '', two = ''] = actors
		addChainStep(doc, chain, { state: 'actual', lane: one, text: 'Antrag stellen' })
		addChainStep(doc, chain, { state: 'actual', lane: two, text: 'Warten' })
		const [first = '', second = ''] = copyToIdeal(doc, chain)
		editStep(doc, chain, first, 'Online beantragen')
		removeChainStep(doc, chain, second)
		chainLook.changePersonal(chain, { view: 'both', tab: 'differences' })
		return chain
	}

	it('two chains have their own name, facts, marks and differences', async () => {
		const [service, invitation] = [walk(serviceChain.found(doc, random).id), walk(tinyChain.found(doc, random).id)]
		await show(service, invitation)
		expect(inside(service, '[aria-label="Dienstleistungskette"]')).toHaveLength(1)
		expect(inside(invitation, '[aria-label="Weg der Einladung"]')).toHaveLength(1)
		expect(said(service, '[data-state=actual] header').join()).toContain('2 Stationen1 Wechsel der Einrichtung')
		expect(said(invitation, '[data-state=actual] header').join()).toContain('2 Stempel1 Botengänge')
		expect(said(service, '.chain-mark')).toEqual(['entfällt', 'anders'])
		expect(said(invitation, '.chain-mark')).toEqual(['entfällt'])
		expect(said(service, '.differences > li').join()).toContain('Online beantragen')
		expect(said(invitation, '.differences > li p')).toEqual(['Stempel weniger: 1.'])
	})

	it('an exported picture of a chain speaks as its method does', () => {
		const editor = {
			store: {},
			getContainer: () => document.body,
			getAncestorPageId: () => undefined,
			textMeasure: { measureTextSpans: (text: string) => [{ text, box: { x: 0, y: 0, w: 10, h: 15 } }] },
		} as unknown as Editor
		servicesFor(editor, doc, { findMethod })
		const drawn = (chainId: string) =>
			renderToStaticMarkup(
				chainSvg(editor, { id: `shape:${chainId}`, props: { w: 1264, h: 640, chainId } } as unknown as ChainShape),
			)
		const [service, invitation] = [walk(serviceChain.found(doc, random).id), walk(tinyChain.found(doc, random).id)].map(
			drawn,
		)
		expect(service).toContain('Dienstleistungskette')
		expect(service).toContain('2 Stationen')
		expect(service).toContain('anders')
		expect(invitation).toContain('Weg der Einladung')
		expect(invitation).toContain('2 Stempel · 1 Botengänge · 0 Knicke')
		expect(invitation).not.toContain('anders')
	})
})

describe('[GIVEN2] without its method a block shows what people entered, and nothing a method would say', () => {
	it('a map of a later version has actors and relations, and no differences', async () => {
		const [from = '', to = ''] = actors
		const tie = { kind: 'exchange', intensity: 1, direction: 'mutual' } as const
		addRelation(doc, { from, to, tie, states: ['target'] })
		const map = createMap(doc, { method: 'of-a-later-version' })
		mapLook.changePersonal(map, { view: 'overlay' })
		await show(map)
		await screen?.shows('1 Beziehung, Übereinander')
		expect(inside(map, '.map-sign')).toEqual([])
		expect(said(map, '[role=tab]').join()).not.toContain('Unterschiede')
	})

	it('a chain of a later version has its steps, and neither facts nor differences', async () => {
		const chain = createChain(doc, { method: 'of-a-later-version', locale: 'de' })
		addChainStep(doc, chain, { state: 'actual', lane: actors[0] ?? '', text: 'Antrag stellen' })
		await show(chain)
		expect([...document.querySelectorAll('textarea')].map(({ value }) => value)).toContain('Antrag stellen')
		expect(said(chain, '[data-state=actual] header').join()).not.toContain('Station')
		expect(said(chain, '[role=tab]').join()).not.toContain('Unterschiede')
	})
})
