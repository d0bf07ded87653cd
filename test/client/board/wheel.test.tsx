import type { Editor } from 'tldraw'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { useWheel } from '../../../client/board/keyboard/useWheel.ts'
import { render, type Screen } from '../render.tsx'

const state = { isFocused: false }
const heard: { delta: object; ctrlKey: boolean }[] = []
let container: HTMLElement
let canvas: HTMLElement
let screen: Screen

function Board({ editor }: { editor: Editor }) {
	useWheel(editor)
	return <input />
}

beforeEach(async () => {
	state.isFocused = false
	heard.length = 0
	container = document.createElement('div')
	canvas = container.appendChild(document.createElement('div'))
	canvas.className = 'tl-canvas'
	document.body.append(container)
	const editor = {
		getContainer: () => container,
		getIsFocused: () => state.isFocused,
		dispatch: (info: { delta: object; ctrlKey: boolean }) => heard.push(info),
	}
	screen = await render(<Board editor={editor as unknown as Editor} />)
})
afterEach(async () => {
	await screen.leave()
	container.remove()
})

const turn = (on: Element, how: WheelEventInit) => {
	const event = new WheelEvent('wheel', { bubbles: true, cancelable: true, ...how })
	on.dispatchEvent(event)
	return event
}

test('[CANVAS8] the wheel moves a board nobody clicked on yet, and the page below stays where it is', () => {
	expect(turn(canvas, { deltaY: 100 }).defaultPrevented).toBe(true)
	turn(canvas, { deltaY: 100, shiftKey: true })
	turn(canvas, { deltaY: 100, ctrlKey: true })
	expect(heard.map(({ delta }) => delta)).toEqual([
		{ x: -0, y: -100, z: 0 },
		{ x: -100, y: 0, z: 0 },
		{ x: -0, y: -100, z: -0.1 },
	])
	expect(heard.map(({ ctrlKey }) => ctrlKey)).toEqual([false, false, true])
})

test('[CANVAS8] a field in which somebody writes keeps the focus', () => {
	const field = document.querySelector('input')
	field?.focus()
	turn(canvas, { deltaY: 100 })
	expect(heard).toHaveLength(1)
	expect(document.activeElement).toBe(field)
})

test('[CANVAS8] no turn counts twice, and beside the canvas none counts', () => {
	turn(container, { deltaY: 100 })
	state.isFocused = true
	turn(canvas, { deltaY: 100 })
	expect(heard).toEqual([])
})
