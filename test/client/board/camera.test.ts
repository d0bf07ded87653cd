import { expect, test } from 'vitest'
import { firstLook, firstOf, wholeInView } from '../../../client/board/canvas/camera.ts'

const stage = { w: 1200, h: 800, covered: 100 }

/** Where the edges of the content come to lie on the canvas, in pixels. */
function edges(content: { x: number; y: number; w: number; h: number }, camera: { x: number; y: number; z: number }) {
	const left = (content.x + camera.x) * camera.z
	const top = (content.y + camera.y) * camera.z
	return { left, top, right: left + content.w * camera.z, bottom: top + content.h * camera.z }
}

test('everything in view lies between the edges and above the tools', () => {
	const content = { x: -300, y: 500, w: 2000, h: 1500 }
	const { left, top, right, bottom } = edges(content, wholeInView(content, stage))
	expect(left).toBeGreaterThan(0)
	expect(right).toBeLessThan(stage.w)
	expect(top).toBeGreaterThan(0)
	expect(bottom).toBeLessThanOrEqual(stage.h - stage.covered + 0.001)
	expect(left).toBeCloseTo(stage.w - right)
})

test('little content is shown in its own size, not blown up', () => {
	expect(wholeInView({ x: 0, y: 0, w: 200, h: 200 }, stage).z).toBe(1)
})

test('of a long table the first look shows the top in full width, large enough to read', () => {
	const table = { x: 0, y: 0, w: 1260, h: 9000 }
	const camera = firstLook(table, stage)
	const { left, top, right, bottom } = edges(table, camera)
	expect(camera.z).toBeGreaterThan(0.8)
	expect(top).toBeGreaterThan(0)
	expect(top).toBeLessThanOrEqual(left)
	expect(right).toBeCloseTo(stage.w - left)
	expect(bottom).toBeGreaterThan(stage.h)
})

test('what is too wide to be read at first is shown whole', () => {
	const map = { x: 0, y: 0, w: 6000, h: 4000 }
	expect(firstLook(map, stage)).toEqual(wholeInView(map, stage))
})

test('a board without end is shown from as far away as the canvas allows, in the middle', () => {
	const endless = { x: 0, y: 0, w: 1e6, h: 100 }
	const camera = wholeInView(endless, stage)
	const { left, right } = edges(endless, camera)
	expect(camera.z).toBe(0.05)
	expect(left).toBeCloseTo(stage.w - right)
})

test('a chain is shown in full width if it can be read then, and from its beginning on a phone', () => {
	const chain = { x: 0, y: 0, w: 1040, h: 1300 }
	expect(firstLook(chain, stage, 0.69).z).toBe(1)
	expect(firstLook({ ...chain, h: 700 }, stage, 0.69)).toEqual(wholeInView({ ...chain, h: 700 }, stage))
	const phone = { w: 390, h: 600, covered: 120 }
	const { left, top, right } = edges(chain, firstLook(chain, phone, 0.69))
	expect(firstLook(chain, phone, 0.69).z).toBe(0.69)
	expect([left > 0, top > 0, right > phone.w]).toEqual([true, true, true])
})

test('[BAR2] what is cut off at the right is still large enough to read, on any screen', () => {
	const table = { x: 0, y: 0, w: 1500, h: 1300 }
	for (const w of [1920, 1366, 1024, 390]) {
		expect(firstLook(table, { w, h: 700, covered: 100 }, 0.85).z).toBeGreaterThanOrEqual(0.85)
	}
})

test('the question above a new table is in view with it; beside a board full of cards the table is looked at alone', () => {
	const table = { x: 0, y: 250, w: 1270, h: 190 }
	const small = { w: 1242, h: 660, covered: 76 }
	const withQuestion = { x: 0, y: 0, w: 1270, h: 440 }
	const { top, bottom } = edges(withQuestion, firstOf(table, withQuestion, small, 0.85))
	expect(top).toBeGreaterThan(0)
	expect(bottom).toBeLessThanOrEqual(small.h - small.covered)
	const full = { x: -3000, y: -2000, w: 6000, h: 4000 }
	expect(firstOf(table, full, small, 0.85)).toEqual(firstLook(table, small, 0.85))
})

test('a tree of goals that can just be read whole in a small window has its last row above the tools', () => {
	const tree = { x: 0, y: 0, w: 1328, h: 679 }
	const small = { w: 1242, h: 660, covered: 76 }
	expect(edges(tree, firstLook(tree, small, 11 / 14)).bottom).toBeLessThanOrEqual(small.h - small.covered)
})
