import { expect, test } from 'vitest'
import { fitted } from '../../../client/pictures/prepare.ts'

test.each([
	[4000, 3000, 1600, { width: 1600, height: 1200 }],
	[3000, 4000, 1600, { width: 1200, height: 1600 }],
	[800, 600, 1600, { width: 800, height: 600 }],
	[10_000, 1, 1600, { width: 1600, height: 1 }],
])('[FORM7] a photo of %i × %i keeps its proportions and grows no larger', (width, height, longest, small) => {
	expect(fitted(width, height, longest)).toEqual(small)
})
