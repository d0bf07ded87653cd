import { afterEach, beforeEach, expect, it } from 'vitest'
import { type BoardKind, usePersonalView, type View } from '../../../client/pages/workshop/usePersonalView.ts'
import { render, type Screen } from '../render.tsx'

let screen: Screen | undefined
beforeEach(() => localStorage.clear())
afterEach(() => screen?.leave())

function Board({ kind }: { kind: BoardKind }) {
	const [view, choose] = usePersonalView(kind)
	const other: View = view === 'board' ? 'plain' : 'board'
	return (
		<button type="button" onClick={() => choose(other)}>
			{kind} {view}
		</button>
	)
}
const open = async () => {
	await screen?.leave()
	screen = await render(
		<>
			<Board kind="table" />
			<Board kind="map" />
			<Board kind="cards" />
		</>,
	)
	return screen
}

it('[ROAD13] who likes the analysis as a table still finds the map drawn, today and tomorrow', async () => {
	const page = await open()
	await page.click('table board')
	expect(page.text).toContain('table plain')
	for (const words of ['map board', 'cards board']) expect(page.text).toContain(words)
	const tomorrow = await open()
	for (const words of ['table plain', 'map board', 'cards board']) expect(tomorrow.text).toContain(words)
})
