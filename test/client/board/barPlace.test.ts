import { describe, expect, it } from 'vitest'
import { topOfBar } from '../../../client/board/tools/barPlace.ts'

/** A view of 660 pixels with a bar of 44, as on a laptop of 768. */
const at = (top: number, headings: { top: number; bottom: number }[] = []) =>
	topOfBar({ top, bottom: top + 80 }, 44, 660, headings)

describe('the bar beside what is selected', () => {
	it('[BAR5] stands above it', () => {
		expect(at(300)).toBe(300 - 44 - 14)
		expect(at(300, [{ top: 100, bottom: 156 }])).toBe(300 - 44 - 14)
	})

	it('[BAR5] stands below a card right under the question it answers, so that the question can be read', () => {
		expect(at(72, [{ top: 0, bottom: 56 }])).toBe(72 + 80 + 14)
		expect(at(370, [{ top: 298, bottom: 354 }])).toBe(370 + 80 + 14)
	})

	it('[BAR5] lies on as few other cards as it can', () => {
		const row = (top: number) => ({ top, bottom: top + 80 })
		expect(topOfBar({ top: 300, bottom: 380 }, 44, 660, [], [row(210), row(210)])).toBe(380 + 14)
		expect(topOfBar({ top: 300, bottom: 380 }, 44, 660, [], [row(210), row(390), row(390)])).toBe(300 - 44 - 14)
		expect(topOfBar({ top: 300, bottom: 380 }, 44, 660, [row(390)], [row(210)])).toBe(300 - 44 - 14)
	})

	it('[BAR5] keeps clear of the tools at the lower edge, and of the keys that stand above them', () => {
		expect(at(380, [{ top: 308, bottom: 364 }])).toBe(380 - 44 - 14)
	})

	it('[BAR5] stays above where there is no room below, and always within the view', () => {
		expect(at(500, [{ top: 428, bottom: 484 }])).toBe(500 - 44 - 14)
		expect(at(10)).toBe(10 + 80 + 14)
		expect(topOfBar({ top: -50, bottom: 700 }, 44, 660, [])).toBe(660 - 142 - 44)
		expect(topOfBar({ top: -200, bottom: -120 }, 44, 660, [])).toBe(14)
	})
})
