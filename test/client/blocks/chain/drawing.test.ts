import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { headShift } from '../../../../client/blocks/chain/canvas/useHeadsInSight.ts'
import { linePath } from '../../../../client/blocks/chain/drawing/path.ts'
import { bands, type ChainScene, sceneOf } from '../../../../client/blocks/chain/drawing/scene.ts'
import { readPictures } from '../../../../client/blocks/chain/observe.ts'
import { views } from '../../../../client/blocks/chain/personal.ts'
import {
	addChainStep,
	addLane,
	addPhase,
	type Box,
	type ChainState,
	chainMeasures,
	createChain,
	estimateLines,
	lanesOf,
	moveChainStep,
	moveLane,
	personLane,
	phasesOf,
	stepsOf,
} from '../../../../shared/blocks/chain/index.ts'
import { type Random, seededRandom } from '../../../../shared/lib/random.ts'
import { addActors } from '../../../../shared/registry/index.ts'

const words = [
	'Antrag',
	'Unterhaltsvorschuss beantragen',
	'Beratung',
	'Kurs um 7:45',
	'Noch einmal alles von vorn erzählen',
]

function pick<T>(list: readonly T[], random: Random): T | undefined {
	return list[Math.floor(random() * list.length)]
}

/** A chain as groups leave it: lanes added and moved, steps anywhere, some with nobody. */
function someChain(random: Random): { doc: Y.Doc; chain: string } {
	const doc = new Y.Doc()
	const chain = createChain(doc, { method: 'service-chain', locale: 'de' }, random)
	const actors = addActors(
		doc,
		Array.from({ length: 12 }, (_, i) => ({ name: `Stelle ${i}` })),
		random,
	)
	if (random() < 0.3) addPhase(doc, chain, 'Rückblick', { random })
	for (const state of ['actual', 'ideal'] as const) {
		const count = Math.floor(random() * 30)
		for (let i = 0; i < count; i++) {
			const lane = random() < 0.1 ? undefined : random() < 0.2 ? personLane : pick(actors, random)
			const phase = pick(phasesOf(doc, chain), random)?.id ?? ''
			addChainStep(doc, chain, { state, lane, phase, text: pick(words, random) ?? '' }, random)
		}
		shuffle(doc, chain, state, actors, random)
	}
	return { doc, chain }
}

function shuffle(doc: Y.Doc, chain: string, state: ChainState, actors: readonly string[], random: Random) {
	addLane(doc, chain, state, pick(actors, random) ?? '')
	const lane = pick(lanesOf(doc, chain, state), random)
	if (lane) moveLane(doc, chain, state, lane.id, pick(lanesOf(doc, chain, state), random)?.id)
	const step = pick(stepsOf(doc, chain, state), random)
	if (step) moveChainStep(doc, chain, step.id, { lane: pick(actors, random) })
}

const overlap = (a: Box, b: Box) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h

/** Everything with words or signs in it, as it is drawn. */
function drawn({ states, width, legend, phaseBand }: ChainScene): { what: string; box: Box }[] {
	const r = chainMeasures.badge
	return [
		{ what: 'phases', box: { x: 0, y: phaseBand, w: width, h: bands.phases } },
		{ what: 'legend', box: { x: 0, y: legend, w: width, h: bands.legend } },
		...states.flatMap(({ state, head, top, layout }) => [
			{ what: `${state} head`, box: { x: 0, y: head, w: width, h: bands.state } },
			...layout.lanes.map(({ id, y, h }) => ({
				what: `head of ${id}`,
				box: { x: 0, y: y + top, w: chainMeasures.head, h },
			})),
			...[...layout.steps, ...layout.experiences].map((box) => ({ what: box.id, box: { ...box, y: box.y + top } })),
			...layout.links.flatMap(({ handover, badge }) =>
				badge && handover
					? [{ what: handover, box: { x: badge.x - r, y: badge.y - r + top, w: 2 * r, h: 2 * r } }]
					: [],
			),
		]),
	]
}

it('[SCHAIN1] no box, pill, sign or heading of a drawn chain lies over another, however lanes and steps were moved', () => {
	for (let seed = 1; seed <= 60; seed++) {
		const { doc, chain } = someChain(seededRandom(seed))
		for (const view of views) {
			const parts = drawn(sceneOf(readPictures(doc, chain), view, { width: 1264, countLines: estimateLines }))
			const over = parts.flatMap(({ what, box }, i) =>
				parts.slice(i + 1).flatMap((other) => (overlap(box, other.box) ? [`${what} over ${other.what}`] : [])),
			)
			expect(over, `seed ${seed}, ${view}`).toEqual([])
		}
	}
})

it('[SCHAIN1] both states share their phases, and everything lies within the picture', () => {
	for (let seed = 1; seed <= 20; seed++) {
		const { doc, chain } = someChain(seededRandom(seed))
		const scene = sceneOf(readPictures(doc, chain), 'both', { width: 1264, countLines: estimateLines })
		const [actual, ideal] = scene.states
		expect(ideal?.layout.phases).toEqual(actual?.layout.phases)
		for (const { box, what } of drawn(scene)) {
			expect(box.x + box.w, what).toBeLessThanOrEqual(scene.width)
			expect(box.y + box.h, what).toBeLessThanOrEqual(scene.height)
		}
	}
})

it('[SCHAIN1] what an experience without words asks for has room in it', () => {
	const random = seededRandom(7)
	const doc = new Y.Doc()
	const chain = createChain(doc, { method: 'service-chain', locale: 'de' }, random)
	const [phase = { id: '' }] = phasesOf(doc, chain)
	addChainStep(doc, chain, { state: 'actual', lane: personLane, phase: phase.id, text: '' }, random)
	const emptyExperience = 'Was erlebt die Person?'
	const [pill] = sceneOf(readPictures(doc, chain), 'actual', { width: 1264, emptyExperience }).states.flatMap(
		({ layout }) => layout.experiences,
	)
	const room = (pill?.w ?? 0) - chainMeasures.pill.padding.x
	const lines = estimateLines(emptyExperience, room)
	expect(pill?.h).toBeGreaterThanOrEqual(lines * chainMeasures.box.lineHeight)
	expect(room).toBeGreaterThan(40)
})

it('[SCHAIN7] heads move with the edge of the view and stay within the picture', () => {
	expect(headShift(-300, 4000)).toBe(0)
	expect(headShift(900, 4000)).toBe(900)
	expect(headShift(3990, 4000)).toBe(4000 - chainMeasures.head)
})

it('a line goes around its corner and ends at the foot of its arrow', () => {
	const points = [
		{ x: 0, y: 0 },
		{ x: 40, y: 0 },
		{ x: 40, y: 60 },
		{ x: 80, y: 60 },
	]
	expect(linePath(points)).toBe('M0 0L34 0Q40 0 40 6L40 54Q40 60 46 60L73 60')
})
