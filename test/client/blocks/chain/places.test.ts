import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { laneDrop, stepDrop } from '../../../../client/blocks/chain/canvas/dropPlace.ts'
import { sceneOf } from '../../../../client/blocks/chain/drawing/scene.ts'
import { readPictures } from '../../../../client/blocks/chain/observe.ts'
import { laneBeside, placeBeside } from '../../../../client/blocks/chain/order.ts'
import { nearest } from '../../../../client/blocks/nearest.ts'
import { addChainStep, chainPicture, createChain, estimateLines } from '../../../../shared/blocks/chain/index.ts'
import { addActors } from '../../../../shared/registry/index.ts'

function threeSteps() {
	const doc = new Y.Doc()
	const chain = createChain(doc, { method: 'service-chain', locale: 'de' })
	const [job = '', youth = ''] = addActors(doc, [{ name: 'Jobcenter' }, { name: 'Jugendamt' }])
	const at = (phase: string, lane: string) =>
		addChainStep(doc, chain, { state: 'actual', phase, lane, text: 'Schritt' })
	const steps = { first: at('access', job), second: at('access', youth), third: at('planning', job) }
	const [scene] = sceneOf(readPictures(doc, chain), 'actual', { width: 1264, countLines: estimateLines }).states
	if (!scene) throw new Error('nothing was drawn')
	const { layout, top } = scene
	const middleOf = (id: string) => {
		const box = layout.steps.find((step) => step.id === id)
		return { x: (box?.x ?? 0) + (box?.w ?? 0) / 2, y: top + (box?.y ?? 0) + (box?.h ?? 0) / 2 }
	}
	return { doc, chain, job, youth, steps, scene, middleOf }
}

describe('a dropped step', () => {
	it('[SCHAIN5] comes into the lane and phase under the pointer, before the box the pointer has not passed', () => {
		const { steps, scene, middleOf, job, youth } = threeSteps()
		const phases = new Map([
			[steps.first, 'access'],
			[steps.second, 'access'],
			[steps.third, 'planning'],
		])
		const drop = (x: number, y: number) => stepDrop(scene, { id: steps.third, phases, isExperience: false }, { x, y })
		const [first, second] = [middleOf(steps.first), middleOf(steps.second)]
		expect(drop(first.x - 5, second.y)).toMatchObject({ phase: 'access', lane: youth, before: steps.first })
		expect(drop(first.x + 5, first.y)).toMatchObject({ phase: 'access', lane: job, before: steps.second })
		expect(drop(second.x + 5, second.y)).toMatchObject({ phase: 'access', lane: youth, before: undefined })
		expect(drop(9999, 9999)).toMatchObject({ phase: 'afterCare', lane: youth })
	})

	it('[SCHAIN5] of a lane comes above the one it was let go over, and stays beside itself', () => {
		const { scene, job, youth, middleOf, steps } = threeSteps()
		expect(laneDrop(scene, youth, middleOf(steps.first).y - 20)?.before).toBe(job)
		expect(laneDrop(scene, job, middleOf(steps.second).y + 20)?.before).toBeUndefined()
		expect(laneDrop(scene, job, middleOf(steps.first).y)).toBeUndefined()
	})
})

describe('a step moved by keys', () => {
	it('[SCHAIN5] goes past its neighbour, then into the next phase, and nowhere at the ends', () => {
		const { doc, chain, steps, job, youth } = threeSteps()
		const picture = chainPicture(doc, chain, 'actual')
		expect(placeBeside(picture, steps.first, 1)).toEqual({ phase: 'access', before: undefined })
		expect(placeBeside(picture, steps.second, 1)).toEqual({ phase: 'clarification', before: undefined })
		expect(placeBeside(picture, steps.third, -1)).toEqual({ phase: 'clarification', before: undefined })
		expect(placeBeside(picture, steps.first, -1)).toBeUndefined()
		expect(laneBeside(picture, steps.first, 1)).toBe(youth)
		expect(laneBeside(picture, steps.second, -1)).toBe(job)
		expect(laneBeside(picture, steps.first, -1)).toBeUndefined()
	})
})

it('[SCHAIN5] an arrow key goes to the nearest in its direction, the straighter the better', () => {
	const here = { x: 0, y: 0 }
	const right = { x: 50, y: 5 }
	const aslant = { x: 30, y: 40 }
	const below = { x: 2, y: 60 }
	expect(nearest(here, [below, aslant, right], 'ArrowRight')).toBe(right)
	expect(nearest(here, [below, aslant, right], 'ArrowDown')).toBe(below)
	expect(nearest(here, [below, aslant, right], 'ArrowLeft')).toBeUndefined()
})
