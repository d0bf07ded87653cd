import { afterEach, expect, test } from 'vitest'
import { focusShown } from '../../../client/navigation/focusShown.ts'

afterEach(() => document.body.replaceChildren())

function place({ browserShowsRing }: { browserShowsRing: boolean }): HTMLElement {
	const row = Object.assign(document.createElement('div'), { tabIndex: 0 })
	Object.defineProperty(row, 'matches', { value: () => browserShowsRing })
	document.body.append(row)
	return row
}

test('[SEEK5] the place a search leads to has a ring where the browser draws none, until the focus goes on', () => {
	const row = place({ browserShowsRing: false })
	focusShown(row)
	expect([document.activeElement, row.dataset.ring]).toEqual([row, 'true'])
	row.blur()
	expect(row.dataset.ring).toBeUndefined()
})

test('[SEEK5] where the browser draws one that is enough', () => {
	const row = place({ browserShowsRing: true })
	focusShown(row)
	expect([document.activeElement, row.dataset.ring]).toEqual([row, undefined])
})
