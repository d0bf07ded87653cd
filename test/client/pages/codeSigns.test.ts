import { expect, test } from 'vitest'
import { codeSigns, hasForeignSigns, spacedCode } from '../../../client/pages/joinCode/codeSigns.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { newJoinCode, parseJoinCode } from '../../../shared/links/joinCode.ts'

test.each(['LAN 47K', 'lan47k', ' Lan-47k ', 'l a n 4 7 k', 'LAN 47K, bitte'])('"%s" is LAN 47K', (typed) => {
	expect(spacedCode(codeSigns(typed))).toBe('LAN 47K')
})

test('signs that no code has are kept and named, so that nobody wonders where they went', () => {
	expect(codeSigns('LO0')).toBe('LO0')
	expect(['LO0', 'I1', 'LÄN'].map(hasForeignSigns)).toEqual([true, true, true])
})

test('every code the server may show passes the field unchanged', () => {
	const random = seededRandom(7)
	for (let i = 0; i < 200; i++) {
		const code = newJoinCode(random)
		const signs = codeSigns(code.toLowerCase())
		expect(hasForeignSigns(signs)).toBe(false)
		expect(parseJoinCode(spacedCode(signs))).toBe(code)
	}
})
