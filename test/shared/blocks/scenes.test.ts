import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { duplicateBoard } from '../../../shared/blocks/duplicateBoard.ts'
import {
	addPart,
	addScene,
	changePart,
	changePlay,
	changeScene,
	createPlay,
	feedbackQuestionIds,
	hasBegun,
	keepDebriefGroups,
	listPlays,
	mostDebriefGroups,
	mostKept,
	movePart,
	moveScene,
	type Play,
	partsMap,
	partText,
	personRole,
	playsOf,
	readPlay,
	readPlayElement,
	removePart,
	removeScene,
	saidInRounds,
	saidOf,
	scenesBlock,
	scenesMap,
	sceneText,
	usualMinutes,
} from '../../../shared/blocks/scenes/index.ts'
import { addBoard, boardsOf } from '../../../shared/board/boards.ts'
import { groupCards } from '../../../shared/board/cards/index.ts'
import { cardShape } from '../../../shared/board/handedIn.ts'
import { layCards } from '../../../shared/collected/index.ts'
import { newEntry } from '../../../shared/lib/entries.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { addMethodBoard } from '../../../shared/methods/methodBoard.ts'
import { simulationGame } from '../../../shared/methods/simulation-game/index.ts'
import { addActors } from '../../../shared/registry/index.ts'
import { searchEntries } from '../../../shared/search/index.ts'
import { textFields } from '../../../shared/text/fields.ts'
import { typeIn } from '../../../shared/text/typing.ts'
import { readTrash, restoreFromTrash } from '../../../shared/trash/index.ts'
import { bothHear, twoPeople } from '../../helpers/twoPeople.ts'

const founded = (doc = new Y.Doc()) => ({ doc, play: createPlay(doc, { method: 'm' }, seededRandom(1)) })
const playIn = (doc: Y.Doc, play: string): Play => {
	const read = readPlay(doc, play)
	if (!read) throw new Error('There is no play')
	return read
}
const scenesIn = (doc: Y.Doc, play: string) => playIn(doc, play).scenes.map(({ text }) => text)
const partsIn = (doc: Y.Doc, play: string) => playIn(doc, play).parts.map(({ title }) => title)

describe('a play', () => {
	it('[SCENES1] scenes are added on the fly, anywhere on the way, and go to another place', () => {
		const { doc, play } = founded()
		addScene(doc, play, { text: 'Jobcenter' })
		const crèche = addScene(doc, play, { text: 'Kita' })
		addScene(doc, play, { text: 'Jugendamt' }, { before: crèche })
		expect(scenesIn(doc, play)).toEqual(['Jobcenter', 'Jugendamt', 'Kita'])
		moveScene(doc, play, crèche, playIn(doc, play).scenes[0]?.id)
		expect(scenesIn(doc, play)).toEqual(['Kita', 'Jobcenter', 'Jugendamt'])
		moveScene(doc, play, crèche, undefined)
		expect(scenesIn(doc, play)).toEqual(['Jobcenter', 'Jugendamt', 'Kita'])
	})

	it('[SCENES2] a scene says where it plays, how long it shall take and took, what was noted, and forgets it again', () => {
		const { doc, play } = founded()
		const scene = addScene(doc, play, { text: 'Sie fragt.', lane: 'amt', minutes: 10 })
		expect(playIn(doc, play).scenes[0]).toMatchObject({
			lane: 'amt',
			minutes: 10,
			played: undefined,
		})
		changeScene(doc, play, scene, { lane: undefined, phase: 'access', played: 12, round: 'r1' })
		expect(playIn(doc, play).scenes[0]).toMatchObject({ lane: undefined, phase: 'access', played: 12, round: 'r1' })
		changeScene(doc, play, scene, { played: -1, minutes: 1.5 })
		expect(playIn(doc, play).scenes[0]).toMatchObject({ minutes: 10, played: 12 })
	})

	it('[SCENES3] parts stand in one of three groups, for the person, an organisation or nobody of both', () => {
		const { doc, play } = founded()
		const mother = addPart(doc, play, { group: 'acting', role: personRole, title: 'Mareike' })
		const office = addPart(doc, play, { group: 'advising', role: 'amt', title: 'Leitung' }, { before: mother })
		addPart(doc, play, { group: 'observing', title: 'Gast' })
		expect(partsIn(doc, play)).toEqual(['Leitung', 'Mareike', 'Gast'])
		movePart(doc, play, office, undefined)
		expect(partsIn(doc, play)).toEqual(['Mareike', 'Gast', 'Leitung'])
		changePart(doc, play, office, { group: 'acting', role: undefined })
		expect(playIn(doc, play).parts.at(-1)).toMatchObject({ group: 'acting', role: undefined })
	})

	it('[SCENES4] is about one case, has its time, and ends; what is no such value changes nothing', () => {
		const { doc, play } = founded()
		expect(playIn(doc, play)).toMatchObject({ minutes: usualMinutes, debrief: [] })
		changePlay(doc, play, { case: 'fall', minutes: 60, ended: 5 })
		expect(playIn(doc, play)).toMatchObject({ case: 'fall', minutes: 60, ended: 5 })
		changePlay(doc, play, { case: '', minutes: -3, ended: Number.NaN })
		expect(playIn(doc, play)).toMatchObject({ case: 'fall', minutes: 60, ended: 5 })
		changePlay(doc, play, { case: undefined, ended: undefined })
		expect(playIn(doc, play)).not.toHaveProperty('case')
		expect(playIn(doc, play)).not.toHaveProperty('ended')
	})

	it('[SCENES5] two who add scenes and parts, or write in one, at the same moment have all been heard', () => {
		const { anna, ben } = twoPeople()
		const { play } = founded(anna)
		const first = addScene(anna, play, { text: 'Kita' })
		bothHear(anna, ben)
		addScene(anna, play, { text: 'Jobcenter' }, { before: first })
		addPart(anna, play, { title: 'Leitung' })
		addScene(ben, play, { text: 'Jugendamt' })
		addPart(ben, play, { title: 'Gast', group: 'observing' })
		for (const [doc, words] of [
			[anna, 'Süd'],
			[ben, 'Neue '],
		] as const) {
			const text = sceneText(doc, play, first)
			const edit = { at: doc === anna ? 4 : 0, remove: 0, insert: words }
			if (text) typeIn(doc, text, textFields.sceneText, edit)
		}
		bothHear(anna, ben)
		expect(scenesIn(anna, play)).toEqual(['Jobcenter', 'Neue KitaSüd', 'Jugendamt'])
		expect([...partsIn(anna, play)].sort()).toEqual(['Gast', 'Leitung'])
		expect(readPlay(ben, play)).toEqual(readPlay(anna, play))
	})

	it('[SCENES6] scenes and parts lie in the trash and come back; a scene added again under its id comes back, too', () => {
		const doc = new Y.Doc()
		const board = addMethodBoard(doc, simulationGame, { locale: 'de', random: seededRandom(1) })
		const play = listPlays(doc)[0]?.id ?? ''
		const scene = addScene(doc, play, { text: 'Antrag abgeben' })
		const part = addPart(doc, play, { title: 'Leitung' })
		removeScene(doc, play, scene, { by: 'Anna', at: 1 })
		removePart(doc, play, part, { by: 'Anna', at: 2 })
		expect(playIn(doc, play)).toMatchObject({ scenes: [], parts: [] })
		const lying = readTrash(doc)
		expect(lying.map(({ kind, name, board: on }) => [kind, name, on?.id])).toEqual([
			['part', 'Leitung', board],
			['scene', 'Antrag abgeben', board],
		])
		restoreFromTrash(
			doc,
			lying.flatMap(({ paths }) => paths),
		)
		expect(scenesIn(doc, play)).toEqual(['Antrag abgeben'])
		expect(partsIn(doc, play)).toEqual(['Leitung'])
		removeScene(doc, play, scene, { by: 'Anna', at: 3 })
		addScene(doc, play, { text: 'Etwas anderes' }, { id: scene })
		expect(scenesIn(doc, play)).toEqual(['Antrag abgeben'])
	})

	it('[SCENES7] its words are found, and whoever is met on the way or plays stands there', () => {
		const doc = new Y.Doc()
		addMethodBoard(doc, simulationGame, { locale: 'de', random: seededRandom(1) })
		const play = listPlays(doc)[0]?.id ?? ''
		const [office = ''] = addActors(doc, [{ name: 'Jugendamt' }])
		const scene = addScene(doc, play, { text: 'Unterhalt erfragen', lane: office })
		const part = addPart(doc, play, { title: 'Beistandschaft', role: office })
		addPart(doc, play, { role: personRole })
		const found = searchEntries(doc).filter(({ at }) => at.to === 'block')
		expect(found.map(({ text }) => text)).toEqual(
			expect.arrayContaining(['Unterhalt erfragen', 'Beistandschaft', 'Jugendamt']),
		)
		expect(scenesBlock.mentions(doc, play)).toEqual([
			{ element: `scene:${scene}`, actor: office },
			{ element: `part:${part}`, actor: office },
		])
		expect(readPlayElement(`scene:${scene}`)).toEqual({ what: 'scene', id: scene })
		expect(readPlayElement('row:x')).toBeUndefined()
	})

	it('[SCENES8] the copy of a board has a play of its own', () => {
		const doc = new Y.Doc()
		const board = addMethodBoard(doc, simulationGame, { locale: 'de', filled: true, random: seededRandom(1) })
		const play = listPlays(doc)[0]?.id ?? ''
		const copy = duplicateBoard(doc, board, 'Kopie', seededRandom(2))
		expect(boardsOf(doc).map(({ id }) => id)).toEqual([board, copy])
		const other = listPlays(doc).find(({ id }) => id !== play)?.id ?? ''
		expect({ ...playIn(doc, other), id: play }).toEqual(playIn(doc, play))
		for (const { id } of playIn(doc, other).scenes) removeScene(doc, other, id)
		expect(playIn(doc, play).scenes).not.toEqual([])
	})

	it('[SCENES9] what is no play, scene or part is passed over; what stands beside it is read', () => {
		const { doc, play } = founded()
		addScene(doc, play, { text: 'Kita' })
		const strange = [
			() => null,
			() => 7,
			() => 'x',
			() => [],
			() => new Y.Map(),
			() => new Y.Array(),
			() => new Y.Text('x'),
		]
		for (const [i, make] of strange.entries()) {
			scenesMap(doc, play)?.set(`s${i}`, make())
			partsMap(doc, play)?.set(`p${i}`, make())
			playsOf(doc).set(`x${i}`, make())
		}
		const damaged = newEntry({ order: 3, lane: 4, phase: [], minutes: 'lang', played: 1e9, round: '', feedback: 'x' })
		scenesMap(doc, play)?.set('damaged', damaged)
		const group = newEntry({ group: 'choir', role: 9 })
		partsMap(doc, play)?.set('damaged', group)
		expect(listPlays(doc)).toEqual([{ id: play, method: 'm' }])
		const read = playIn(doc, play)
		expect(read.scenes.map(({ text }) => text)).toEqual(['Kita', '', ''])
		expect(read.scenes.at(-1)).toMatchObject({
			lane: undefined,
			minutes: 0,
			played: undefined,
			round: undefined,
			kept: [],
		})
		expect(read.parts.find(({ id }) => id === 'damaged')).toMatchObject({ group: 'observing', role: undefined })
		expect(() => scenesBlock.words(doc, play)).not.toThrow()
		expect(readPlay(doc, 'gone')).toBeUndefined()
		expect(partText(doc, play, 'gone')).toBeUndefined()
	})

	it('[SCENES10] groups of the debriefing are kept as numbers, no more than there can be, and those without anybody are none', () => {
		const { doc, play } = founded()
		const some = { acting: 2, advising: 1, observing: 0, others: 1 }
		keepDebriefGroups(doc, play, [some, { acting: 0, advising: 0, observing: 0, others: 0 }])
		expect(playIn(doc, play).debrief).toEqual([some])
		keepDebriefGroups(
			doc,
			play,
			Array.from({ length: 40 }, () => some),
		)
		expect(playIn(doc, play).debrief).toHaveLength(mostDebriefGroups)
		playsOf(doc).set(
			'hostile',
			newEntry({ method: 'm', debrief: [null, 'x', { acting: -4, advising: Number.POSITIVE_INFINITY }, some] }),
		)
		expect(readPlay(doc, 'hostile')?.debrief).toEqual([some])
	})
})

describe('what observers said', () => {
	const round = (id: string, columns: readonly string[] = feedbackQuestionIds) => ({
		id,
		about: 'Szene 1',
		settings: {
			kind: 'cards' as const,
			attribution: 'anonymous' as const,
			hidden: true,
			columns: columns.map((column) => ({ id: column, label: column })),
		},
	})

	it('[SCENES11] lies on cards of the scene’s round, under its three questions; other cards are none of it', () => {
		const { doc, play } = founded()
		addBoard(doc, 'Planspiel')
		const one = addScene(doc, play, { text: 'Jobcenter', round: 'r1' })
		const two = addScene(doc, play, { text: 'Kita', round: 'r2' })
		const three = addScene(doc, play, { text: 'Ende' })
		const cards = [
			{ id: 'a', text: 'Ein Anruf', column: 'missing' },
			{ id: 'b', text: 'Freundlich', column: 'good' },
			{ id: 'c', text: 'Ein Blatt', column: 'missing' },
		]
		layCards(doc, round('r1'), cards)
		layCards(doc, round('r2', ['1', '2', '3']), [{ id: 'd', text: 'Zu schnell', column: '2' }])
		layCards(doc, round('elsewhere'), cards)
		const said = saidOf(doc, playIn(doc, play).scenes)
		expect(said.get(one)?.map(({ question, text }) => [question, text])).toEqual([
			['good', 'Freundlich'],
			['missing', 'Ein Anruf'],
			['missing', 'Ein Blatt'],
		])
		expect(said.get(two)?.map(({ question, text }) => [question, text])).toEqual([['better', 'Zu schnell']])
		expect(said.get(three)).toEqual([])
		groupCards(doc, [cardShape('r1', 'a'), cardShape('r1', 'c')], { random: seededRandom(4) })
		expect(saidOf(doc, playIn(doc, play).scenes).get(one)).toHaveLength(3)
	})

	it('[SCENES12] what came with a play counts with the cards laid here; a round is asked across all plays', () => {
		const { doc, play } = founded()
		addBoard(doc, 'Planspiel')
		const feedback = [
			{ question: 'missing', text: 'Ein Rückruf' },
			{ question: 'nobody knows', text: 'Gut gespielt' },
			{ question: 'good', text: '   ' },
		]
		const scene = addScene(doc, play, { round: 'r1', feedback })
		layCards(doc, round('r1'), [{ id: 'a', text: 'Ein Blatt', column: 'missing' }])
		const texts = ['Ein Rückruf', 'Gut gespielt', 'Ein Blatt']
		expect(
			saidOf(doc, playIn(doc, play).scenes)
				.get(scene)
				?.map(({ text }) => text),
		).toEqual(texts)
		expect(
			saidInRounds(doc, ['r1', 'none'])
				.get('r1')
				?.map(({ text }) => text),
		).toEqual(texts)
		expect(saidInRounds(doc, ['none']).get('none')).toEqual([])
		const many = Array.from({ length: 500 }, (_, i) => ({ question: 'good', text: `Karte ${i}` }))
		const full = addScene(doc, play, { feedback: many })
		expect(playIn(doc, play).scenes.find(({ id }) => id === full)?.kept).toHaveLength(mostKept)
	})

	it('[SCENES13] a scene has begun once it was timed, observers were asked, or said something', () => {
		const { doc, play } = founded()
		const first = addScene(doc, play)
		const begun = () => playIn(doc, play).scenes.map(hasBegun)
		expect(begun()).toEqual([false])
		changeScene(doc, play, first, { played: 0 })
		addScene(doc, play, { round: 'r' })
		addScene(doc, play, { feedback: [{ question: 'good', text: 'Ruhig' }] })
		expect(begun()).toEqual([true, true, true])
	})
})
