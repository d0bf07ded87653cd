import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import {
	chainOf,
	changeChainStep,
	experiencesOf,
	handoversOf,
	lanesOf,
	listChains,
	moveChainStep,
	removeChainStep,
	stepsOf,
	stepText,
	usualPhases,
} from '../../../shared/blocks/chain/index.ts'
import { placedBlocks } from '../../../shared/blocks/index.ts'
import { addScene, changePlay, changeScene, listPlays, moveScene } from '../../../shared/blocks/scenes/index.ts'
import { boardsOf, removeBoard } from '../../../shared/board/boards.ts'
import { layCards } from '../../../shared/collected/index.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { addMethodBoard } from '../../../shared/methods/methodBoard.ts'
import { serviceChain } from '../../../shared/methods/service-chain/index.ts'
import { simulationGame } from '../../../shared/methods/simulation-game/index.ts'
import { chainOfPlay } from '../../../shared/playing/chainOfPlay.ts'
import { scenesToChain } from '../../../shared/playing/scenesToChain.ts'
import { addActors, addCase, changeHandover } from '../../../shared/registry/index.ts'
import { textFields } from '../../../shared/text/fields.ts'
import { rewriteText } from '../../../shared/text/typing.ts'
import { bothHear, twoPeople } from '../../helpers/twoPeople.ts'

const locale = 'de' as const
const missing = (...texts: string[]) => texts.map((text) => ({ question: 'missing', text }))

/** A father walks from one office to the next: three scenes at three places, and back to the first. */
function played(doc = new Y.Doc()) {
	addMethodBoard(doc, simulationGame, { locale, random: seededRandom(1) })
	const play = listPlays(doc)[0]?.id ?? ''
	changePlay(doc, play, { case: addCase(doc, { title: 'Wechselschicht', person: 'Tobias Rehwald, 36' }) })
	const [job = '', youth = '', crèche = ''] = addActors(
		doc,
		['Jobcenter', 'Jugendamt', 'Kita'].map((name) => ({ name })),
		seededRandom(2),
	)
	const scenes = [
		addScene(doc, play, { lane: job, text: 'Er fragt nach Hilfe.', feedback: missing('Ein Hinweis'), round: 'r1' }),
		addScene(doc, play, { lane: youth, text: 'Beratung zum Unterhalt', round: 'r2' }),
		addScene(doc, play, { lane: crèche, text: 'Er kommt auf die Warteliste.', round: 'r3' }),
		addScene(doc, play, { lane: job, text: 'Noch einmal von vorn', played: 8 }),
	]
	return { doc, play, scenes, job, youth, crèche }
}
const take = (doc: Y.Doc, play: string, phases = {}) => {
	const taken = scenesToChain(doc, play, { locale, phases }, seededRandom(3))
	if (!taken) throw new Error('There is no play')
	return taken
}
const textsIn = (doc: Y.Doc, chain: string) => stepsOf(doc, chain, 'actual').map(({ text }) => text)

describe('the scenes of a play become the current way of a chain', () => {
	it('[PLAYCHAIN1] in their order, each in its lane with its words and its round, the phases filled from the first on', () => {
		const { doc, play, job, youth, crèche } = played()
		const { chain } = take(doc, play)
		expect(stepsOf(doc, chain, 'actual')).toMatchObject([
			{ phase: 'access', lane: job, text: 'Er fragt nach Hilfe.', round: 'r1' },
			{ phase: 'clarification', lane: youth, text: 'Beratung zum Unterhalt', round: 'r2' },
			{ phase: 'planning', lane: crèche, text: 'Er kommt auf die Warteliste.', round: 'r3' },
			{ phase: 'services', lane: job, text: 'Noch einmal von vorn', round: undefined },
		])
		expect(lanesOf(doc, chain, 'actual').map(({ id }) => id)).toEqual([job, youth, crèche])
		expect(chainOf(doc, chain)).toMatchObject({ person: 'Tobias Rehwald', method: serviceChain.id })
		expect(stepsOf(doc, chain, 'ideal')).toEqual([])
	})

	it('[PLAYCHAIN2] handovers come about where the lane changes, and are unclear; nothing else is invented, and what people say of them stays', () => {
		const { doc, play, scenes } = played()
		changeScene(doc, play, scenes[1] ?? '', { lane: undefined })
		const planned = chainOfPlay(doc, play, locale)
		const { chain } = take(doc, play)
		const handovers = handoversOf(doc, chain, 'actual')
		expect(handovers).toHaveLength(3)
		expect(planned?.handovers).toBe(3)
		for (const { rating, form, passes } of handovers)
			expect({ rating, form, passes }).toEqual({ rating: 'unclear', passes: '' })
		const [first] = handovers
		changeHandover(doc, first?.key ?? '', { rating: 'smooth' })
		take(doc, play)
		expect(handoversOf(doc, chain, 'actual').map(({ rating }) => rating)).toEqual(['smooth', 'unclear', 'unclear'])
	})

	it('[PLAYCHAIN3] what observers missed is what the person experiences there, each wording once', () => {
		const { doc, play } = played()
		const cards = [
			{ id: 'a', text: 'Ein Anruf beim Hort', column: 'missing' },
			{ id: 'b', text: 'ein Anruf  beim Hort', column: 'missing' },
			{ id: 'c', text: 'Freundlich', column: 'good' },
		]
		const columns = ['good', 'better', 'missing'].map((id) => ({ id, label: id }))
		const settings = { kind: 'cards', attribution: 'anonymous', hidden: true, columns } as const
		layCards(doc, { id: 'r2', about: 'Szene 2', settings }, cards)
		const { chain } = take(doc, play)
		expect(experiencesOf(doc, chain, 'actual').map(({ phase, text }) => [phase, text])).toEqual([
			['access', 'Es fehlt: Ein Hinweis'],
			['clarification', 'Es fehlt: Ein Anruf beim Hort'],
		])
	})

	it('[PLAYCHAIN4] phases are asked once: those people choose, those a scene names, and by order otherwise', () => {
		const { doc, play, scenes } = played()
		const [one = '', two = ''] = scenes
		changeScene(doc, play, two, { phase: 'services' })
		const { chain } = take(doc, play, { [one]: 'clarification', [scenes[2] ?? '']: 'nonsense' })
		expect(stepsOf(doc, chain, 'actual').map(({ phase, text }) => [phase, text])).toEqual([
			['clarification', 'Er fragt nach Hilfe.'],
			['planning', 'Er kommt auf die Warteliste.'],
			['services', 'Beratung zum Unterhalt'],
			['services', 'Noch einmal von vorn'],
		])
		expect(Object.keys(usualPhases)).toHaveLength(5)
	})

	it('[PLAYCHAIN5] again makes nothing twice: what people changed stays, what was deleted comes back, a new scene finds its place', () => {
		const { doc, play, scenes, youth } = played()
		const first = take(doc, play)
		const [step, second, third] = stepsOf(doc, first.chain, 'actual')
		const text = stepText(doc, first.chain, step?.id ?? '')
		if (text) rewriteText(doc, text, textFields.chainStep, 'Anders gesagt')
		moveChainStep(doc, first.chain, second?.id ?? '', { phase: 'afterCare' })
		removeChainStep(doc, first.chain, third?.id ?? '', { by: 'Anna', at: 1 })
		changeChainStep(doc, first.chain, step?.id ?? '', { outcome: 'refusal' })
		const fifth = addScene(doc, play, { lane: youth, text: 'Zwischendurch', played: 3 }, { before: scenes[3] })
		moveScene(doc, play, fifth, scenes[3])
		const boards = boardsOf(doc)
		expect(take(doc, play, { [fifth]: 'services' })).toEqual(first)
		expect(stepsOf(doc, first.chain, 'actual').map(({ phase, text: words }) => [phase, words])).toEqual([
			['access', 'Anders gesagt'],
			['planning', 'Er kommt auf die Warteliste.'],
			['services', 'Zwischendurch'],
			['services', 'Noch einmal von vorn'],
			['afterCare', 'Beratung zum Unterhalt'],
		])
		expect(stepsOf(doc, first.chain, 'actual')[0]?.outcome).toBe('refusal')
		expect(experiencesOf(doc, first.chain, 'actual')).toHaveLength(1)
		expect(boardsOf(doc)).toEqual(boards)
		expect(listChains(doc)).toHaveLength(1)
	})

	it('[PLAYCHAIN7] a board in the trash stays there: the chain gets another one', () => {
		const { doc, play } = played()
		const first = take(doc, play)
		removeBoard(doc, first.board, { by: 'Anna', at: 1 })
		const again = take(doc, play)
		expect(again.chain).toBe(first.chain)
		expect(boardsOf(doc).map(({ id }) => id)).toContain(again.board)
		expect(boardsOf(doc).map(({ id }) => id)).not.toContain(first.board)
	})

	it('[PLAYCHAIN6] two who do it at the same moment have one chain with every step once', () => {
		const { anna, ben } = twoPeople()
		const { play } = played(anna)
		bothHear(anna, ben)
		const takeOver = (doc: Y.Doc, seed: number) => scenesToChain(doc, play, { locale }, seededRandom(seed))
		const before = boardsOf(anna).length
		const [one, other] = [takeOver(anna, 7), takeOver(ben, 8)]
		bothHear(anna, ben)
		expect(one).toEqual(other)
		if (!one) throw new Error('There is no play')
		for (const doc of [anna, ben]) {
			expect(listChains(doc)).toHaveLength(1)
			expect(boardsOf(doc)).toHaveLength(before + 1)
			const sheets = placedBlocks(doc).filter((each) => each.block === 'chain')
			expect(sheets).toMatchObject([{ id: one.chain, board: one.board }])
			expect(handoversOf(doc, one.chain, 'actual').map(({ rating }) => rating)).toEqual(Array(3).fill('unclear'))
			expect(textsIn(doc, one.chain)).toHaveLength(4)
			expect(experiencesOf(doc, one.chain, 'actual')).toHaveLength(1)
		}
		expect(stepsOf(ben, one.chain, 'actual')).toEqual(stepsOf(anna, one.chain, 'actual'))
	})

	it('[PLAYCHAIN7] the chain lies on a board called after the person; a play without scenes or case has one, too', () => {
		const { doc, play } = played()
		const { chain, board } = take(doc, play)
		expect(boardsOf(doc).find(({ id }) => id === board)?.name).toBe('Kette Tobias Rehwald')
		expect(placedBlocks(doc).filter((each) => each.block === 'chain')).toMatchObject([{ id: chain, board }])
		const empty = new Y.Doc()
		addMethodBoard(empty, simulationGame, { locale, random: seededRandom(1) })
		const bare = take(empty, listPlays(empty)[0]?.id ?? '')
		expect(boardsOf(empty).find(({ id }) => id === bare.board)?.name).toBe('Kette')
		expect(textsIn(empty, bare.chain)).toEqual([])
		expect(scenesToChain(doc, 'gone', { locale })).toBeUndefined()
		expect(chainOfPlay(doc, 'gone', locale)).toBeUndefined()
	})

	it('[PLAYCHAIN9] takes over what was played; what was only prepared is told apart, and taken if somebody wants it', () => {
		const { doc, play, scenes, youth } = played()
		const prepared = addScene(doc, play, { lane: youth, text: 'Nur geplant' }, { before: scenes[1] })
		const planned = chainOfPlay(doc, play, locale)
		expect(planned?.steps.filter(({ isTaken }) => !isTaken)).toMatchObject([{ scene: prepared, isPlayed: false }])
		// From the job centre to the youth office, on to the crèche and back: the scene that was not played leads nowhere.
		expect(planned?.handovers).toBe(3)
		const { chain } = take(doc, play)
		expect(textsIn(doc, chain)).toHaveLength(4)
		expect(textsIn(doc, chain)).not.toContain('Nur geplant')
		const [left = ''] = scenes
		expect(chainOfPlay(doc, play, locale, {}, { [left]: false })?.steps[0]).toMatchObject({
			...{ scene: left, isInChain: true, isTaken: true },
		})
		scenesToChain(doc, play, { locale, scenes: { [prepared]: true } })
		expect(textsIn(doc, chain)).toHaveLength(5)
		expect(textsIn(doc, chain)).toContain('Nur geplant')
		const other = played()
		scenesToChain(other.doc, other.play, { locale, scenes: { [other.scenes[3] ?? '']: false } }, seededRandom(3))
		expect(textsIn(other.doc, listChains(other.doc)[0]?.id ?? '')).toHaveLength(3)
	})

	it('[PLAYCHAIN8] the chain finds and cites what observers missed, and nothing where they were content', () => {
		const { doc, play } = played()
		const { chain } = take(doc, play)
		const observed = () => serviceChain.analyse(doc, chain).filter(({ rule }) => rule === 'observed')
		expect(observed().map(({ sentence }) => sentence.de)).toEqual(['Was fehlt? „Ein Hinweis“.'])
		const columns = ['good', 'better', 'missing'].map((id) => ({ id, label: id }))
		const settings = { kind: 'cards', attribution: 'anonymous', hidden: true, columns } as const
		layCards(doc, { id: 'r3', about: 'Szene 3', settings }, [{ id: 'a', text: 'Freundlich', column: 'good' }])
		expect(observed()).toHaveLength(1)
		const many = Array.from({ length: 5 }, (_, i) => ({ id: `b${i}`, text: `Blatt ${i}`, column: 'better' }))
		layCards(doc, { id: 'r3', about: 'Szene 3', settings }, many)
		expect(observed()[1]?.sentence.de).toBe('Was könnte besser sein? „Blatt 0“, „Blatt 1“, „Blatt 2“ und 2 weitere.')
		expect(observed()[1]?.elements).toEqual([`step:scene-${listScene(doc, play, 2)}`])
	})
})

const listScene = (doc: Y.Doc, play: string, at: number) => chainOfPlay(doc, play, locale)?.steps[at]?.scene
