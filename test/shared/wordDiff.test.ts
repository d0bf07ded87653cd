import fc from 'fast-check'
import { expect, it } from 'vitest'
import { wordDiff } from '../../shared/lib/wordDiff.ts'

const told = (before: string, after: string) =>
	wordDiff(before, after)
		.map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `[+${text}]` : `[-${text}]`))
		.join('')

it('[TEXT4] a difference names the words that came and went', () => {
	expect(told('Mehr Plätze in Kitas', 'Mehr Plätze in allen Kitas')).toBe('Mehr Plätze in [+allen ]Kitas')
	expect(told('Kurse, Budget', 'Kurse')).toBe('Kurse[-, Budget]')
	expect(told('gute Zahlen', 'gute Zahlen')).toBe('gute Zahlen')
	expect(told('', 'neu')).toBe('[+neu]')
})

it('[TEXT4] several words in a row that changed are one change', () => {
	expect(told('Noch ein Arbeitskreis', 'Zwei kurze Sitzungen')).toBe('[-Noch ein Arbeitskreis][+Zwei kurze Sitzungen]')
})

it('[TEXT4] what stayed and went is the old text, what stayed and came the new one', () => {
	const text = fc.array(fc.constantFrom('Kita', 'Plätze', 'für', 'alle', ' ', ' ', '\n', ',', '?'), { maxLength: 24 })
	fc.assert(
		fc.property(text, text, (a, b) => {
			const [before, after] = [a.join(''), b.join('')]
			const parts = wordDiff(before, after)
			const without = (kind: string) => parts.flatMap((part) => (part.kind === kind ? [] : [part.text])).join('')
			expect(without('added')).toBe(before)
			expect(without('removed')).toBe(after)
			expect(parts.every((part, i) => part.text !== '' && part.kind !== parts[i + 1]?.kind)).toBe(true)
		}),
	)
})
