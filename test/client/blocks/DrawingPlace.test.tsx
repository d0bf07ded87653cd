import { act } from 'react'
import type { Editor } from 'tldraw'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { BlockDrawing, BlockShape } from '../../../client/blocks/BlockShapeUtil.tsx'
import { DrawingPlace } from '../../../client/blocks/DrawingPlace.tsx'
import { atHand, late } from '../../../client/ui/late.ts'
import { render, type Screen } from '../render.tsx'

let screen: Screen
beforeEach(() => void vi.useFakeTimers())
afterEach(async () => {
	await screen.leave()
	vi.useRealTimers()
})

const shape = { id: 'shape:kette', type: 'chain', props: { w: 1264, h: 640 } } as BlockShape
const editor = { timers: { requestAnimationFrame: () => 0 } } as unknown as Editor
const drawing: BlockDrawing<BlockShape> = {
	Body: () => <p>Dienstleistungskette</p>,
	svg: () => null,
	elementBounds: () => undefined,
	described: () => 'Ein Block',
}
const time = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))
const place = () => document.querySelector<HTMLElement>('.drawing-place')

test('[LATE1] a block that cannot be drawn yet keeps its place until it can', async () => {
	let arrive = (_: BlockDrawing<BlockShape>) => {}
	const part = late(() => new Promise<BlockDrawing<BlockShape>>((resolve) => (arrive = resolve)))
	screen = await render(<DrawingPlace editor={editor} shape={shape} drawing={part} methods={atHand(true)} />)
	expect([place()?.style.width, place()?.style.height, place()?.textContent]).toEqual([
		'1264px',
		'640px',
		'Wird geladen',
	])
	arrive(drawing)
	await time(0)
	expect(place()).toBeNull()
	expect(document.body.textContent).toContain('Dienstleistungskette')
})

test('[LATE1] a block waits for the methods that have something to say in it', async () => {
	let arrive = (_: true) => {}
	const methods = late(() => new Promise<true>((resolve) => (arrive = resolve)))
	screen = await render(<DrawingPlace editor={editor} shape={shape} drawing={atHand(drawing)} methods={methods} />)
	expect(place()).not.toBeNull()
	arrive(true)
	await time(0)
	expect(place()).toBeNull()
})

test('[LATE1] without a connection a block says so in its place, and is asked for again', async () => {
	let isThere = false
	const part = late(async () => {
		if (!isThere) throw new TypeError('Failed to fetch')
		return drawing
	})
	screen = await render(<DrawingPlace editor={editor} shape={shape} drawing={part} methods={atHand(true)} />)
	await time(10)
	expect(place()?.textContent).toContain('Dieser Teil ließ sich nicht laden.')
	isThere = true
	await time(3000)
	expect(document.body.textContent).toContain('Dienstleistungskette')
})
