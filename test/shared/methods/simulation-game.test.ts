import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import {
	addPart,
	addScene,
	changePlay,
	createPlay,
	type DebriefGroup,
	keepDebriefGroups,
	personRole,
	readPlay,
	saidOf,
} from '../../../shared/blocks/scenes/index.ts'
import { takeAsTask } from '../../../shared/findings/index.ts'
import { type Random, seededRandom } from '../../../shared/lib/random.ts'
import { simulationGame } from '../../../shared/methods/simulation-game/index.ts'
import { addActors, addTask, listActors, listTasks } from '../../../shared/registry/index.ts'
import { type PlayGroup, playGroups } from '../../../shared/rounds/playGroups.ts'

const played = () => {
	const doc = new Y.Doc()
	const play = createPlay(doc, { method: simulationGame.id }, seededRandom(1))
	const [office = '', crèche = ''] = addActors(doc, [
		{ name: 'Jugendamt', involvement: 'active' },
		{ name: 'Kita', involvement: 'active' },
	])
	return { doc, play, office, crèche }
}
const found = (doc: Y.Doc, play: string) => simulationGame.analyse(doc, play).map(({ key }) => key)
const good = [{ question: 'good', text: 'Ruhig' }]
const group = (part: Partial<DebriefGroup>): DebriefGroup => ({
	acting: 0,
	advising: 0,
	observing: 0,
	others: 0,
	...part,
})

describe('what is found in a play', () => {
	it('[SIMGAME1] nothing in an empty one, and nothing in one that was played as it should be', () => {
		const { doc, play, office, crèche } = played()
		expect(found(doc, play)).toEqual([])
		addPart(doc, play, { group: 'acting', role: personRole })
		addPart(doc, play, { group: 'acting', role: office })
		addPart(doc, play, { group: 'advising', role: crèche })
		addScene(doc, play, { lane: office, feedback: good })
		keepDebriefGroups(doc, play, [group({ acting: 1, advising: 1 }), group({ acting: 1 })])
		changePlay(doc, play, { ended: 1 })
		addTask(doc, { text: 'Formular zusammen ausfüllen' })
		expect(found(doc, play)).toEqual([])
	})

	it('[SIMGAME2] absent: an active organisation that neither acts nor advises; observing is not enough', () => {
		const { doc, play, office, crèche } = played()
		addActors(doc, [{ name: 'Wohnbau', involvement: 'wished' }])
		addPart(doc, play, { group: 'observing', role: crèche })
		expect(found(doc, play)).toEqual([])
		addPart(doc, play, { group: 'acting', role: personRole })
		expect(found(doc, play)).toEqual([])
		addPart(doc, play, { group: 'acting', role: office })
		expect(found(doc, play)).toEqual([`absent/${crèche}`])
		addPart(doc, play, { group: 'advising', role: crèche })
		expect(found(doc, play)).toEqual([])
	})

	it('[SIMGAME2] silent: a scene nobody said anything of, once the next has begun or the game is over; none that was never played', () => {
		const { doc, play } = played()
		const one = addScene(doc, play, { round: 'r1' })
		const two = addScene(doc, play, { played: 7 })
		expect(found(doc, play)).toEqual([`silent/${one}`])
		const prepared = addScene(doc, play)
		const three = addScene(doc, play, { feedback: good })
		expect(found(doc, play)).toEqual([`silent/${one}`, `silent/${two}`])
		const four = addScene(doc, play, { round: 'r4' })
		addScene(doc, play)
		expect(found(doc, play)).not.toContain(`silent/${four}`)
		changePlay(doc, play, { ended: 1 })
		expect(found(doc, play)).toEqual(['noTransfer', `silent/${one}`, `silent/${two}`, `silent/${four}`])
		for (const each of [three, prepared]) expect(found(doc, play)).not.toContain(`silent/${each}`)
	})

	it('[SIMGAME2] sameGroups: a group of the debriefing that is a play group, all of it and nobody else', () => {
		const { doc, play } = played()
		const debrief = (...groups: DebriefGroup[]) => {
			keepDebriefGroups(doc, play, groups)
			return found(doc, play)
		}
		expect(debrief(group({ acting: 3 }), group({ advising: 2, observing: 2 }))).toEqual(['sameGroups/1/acting'])
		expect(debrief(group({ acting: 2 }), group({ acting: 1, advising: 2, observing: 2 }))).toEqual([])
		expect(debrief(group({ acting: 3, others: 1 }), group({ advising: 2, observing: 2 }))).toEqual([])
		expect(debrief(group({ acting: 3, advising: 3, observing: 2 }))).toEqual([])
	})

	it('[SIMGAME2] noTransfer: over without a task; one made of a finding or of another method is none', () => {
		const { doc, play } = played()
		addTask(doc, { text: 'Beziehung klären', origin: { method: 'network-map' } })
		expect(found(doc, play)).toEqual([])
		changePlay(doc, play, { ended: 1 })
		const [finding] = simulationGame.analyse(doc, play)
		expect(finding).toMatchObject({ rule: 'noTransfer', tone: 'bad' })
		if (finding) takeAsTask(doc, { block: 'scenes', id: play }, simulationGame.id, finding, 'de')
		const place = { block: 'scenes', id: 'another' }
		addTask(doc, { text: 'Aus einem anderen Spiel', origin: { method: simulationGame.id, place } })
		addTask(doc, { text: 'Was für ein Ziel geschieht', goals: ['ziel'] })
		expect(found(doc, play)).toEqual(['noTransfer'])
		addTask(doc, { text: 'Anrufen', origin: { method: simulationGame.id, place: { block: 'scenes', id: play } } })
		expect(found(doc, play)).toEqual([])
	})

	it('[SIMGAME3] each rule occurs in the sample', () => {
		const doc = new Y.Doc()
		const { id } = simulationGame.sample(doc, 'de', seededRandom(1))
		const rules = new Set(simulationGame.analyse(doc, id).map(({ rule }) => rule))
		expect([...rules].sort()).toEqual(Object.keys(simulationGame.rules).sort())
		const play = readPlay(doc, id)
		const said = saidOf(doc, play?.scenes ?? [])
		expect(play?.scenes.filter(({ id: scene }) => said.get(scene)?.length)).toHaveLength(3)
	})

	it('[SIMGAME4] on random plays the findings are those of a naive look', () => {
		for (let seed = 1; seed <= 150; seed++) {
			const random = seededRandom(seed)
			const { doc, play } = somePlay(random)
			expect([...found(doc, play)].sort(), `seed ${seed}`).toEqual(naive(doc, play).sort())
		}
	})
})

function somePlay(random: Random) {
	const doc = new Y.Doc()
	const play = createPlay(doc, { method: simulationGame.id }, random)
	const upTo = (n: number) => Math.floor(random() * (n + 1))
	const actors = addActors(
		doc,
		Array.from({ length: upTo(5) }, (_, i) => ({
			name: `Stelle ${i}`,
			...(random() < 0.7 && { involvement: 'active' as const }),
		})),
		random,
	)
	const groups = Object.keys(playGroups) as PlayGroup[]
	for (let n = upTo(5); n > 0; n--) {
		const role = [personRole, 'gone', ...actors][upTo(actors.length + 1)]
		addPart(doc, play, { group: groups[upTo(2)] ?? 'acting', ...(role !== undefined && { role }) }, { random })
	}
	for (let n = upTo(4); n > 0; n--) {
		const said = {
			...(random() < 0.4 && { played: 5 }),
			...(random() < 0.3 && { round: `r${n}` }),
			...(random() < 0.4 && { feedback: good }),
		}
		addScene(doc, play, said, { random })
	}
	const debrief = Array.from({ length: upTo(3) }, () =>
		group({ acting: upTo(2), advising: upTo(2), observing: upTo(1), others: random() < 0.2 ? 1 : 0 }),
	)
	keepDebriefGroups(doc, play, debrief)
	if (random() < 0.5) changePlay(doc, play, { ended: 1 })
	if (random() < 0.3) addTask(doc, { text: 'Etwas tun' })
	if (random() < 0.3) addTask(doc, { text: 'Etwas anderes', origin: { method: 'network-map' } })
	return { doc, play }
}

/** The same told group by group, as people would count it by hand. */
function naive(doc: Y.Doc, id: string): string[] {
	const keys: string[] = []
	const play = readPlay(doc, id)
	if (!play) return keys
	const playing = (actor: string) =>
		play.parts.some(({ role, group: in_ }) => role === actor && (in_ === 'acting' || in_ === 'advising'))
	const anybody = listActors(doc).some(({ id: actor }) => playing(actor))
	for (const { id: actor, involvement } of listActors(doc))
		if (anybody && involvement === 'active' && !playing(actor)) keys.push(`absent/${actor}`)
	for (let i = 0; i < play.scenes.length; i++) {
		const scene = play.scenes[i]
		if (!scene || scene.kept.length > 0) continue
		if (scene.played === undefined && scene.round === undefined) continue
		let isLater = play.ended !== undefined
		for (let j = i + 1; j < play.scenes.length; j++) {
			const later = play.scenes[j]
			if (later && (later.kept.length > 0 || later.played !== undefined || later.round !== undefined)) isLater = true
		}
		if (isLater) keys.push(`silent/${scene.id}`)
	}
	for (const each of ['acting', 'advising', 'observing'] as const) {
		const where = play.debrief.flatMap((debrief, i) => (debrief[each] > 0 ? [i] : []))
		const [only] = where
		const seats = only === undefined ? undefined : play.debrief[only]
		if (where.length !== 1 || !seats || only === undefined) continue
		const strangers = ['acting', 'advising', 'observing', 'others'].filter(
			(other) => other !== each && seats[other as keyof DebriefGroup] > 0,
		)
		if (strangers.length === 0) keys.push(`sameGroups/${only + 1}/${each}`)
	}
	const isOurs = listTasks(doc).some(({ origin }) => origin === undefined)
	if (play.ended !== undefined && !isOurs) keys.push('noTransfer')
	return keys
}
