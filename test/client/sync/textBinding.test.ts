import fc from 'fast-check'
import { beforeEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import { bindText, movedThrough } from '../../../client/sync/textBinding.ts'
import { boardWords, textFields } from '../../../shared/text/fields.ts'
import { bothHear, twoPeople } from '../../helpers/twoPeople.ts'

let people: ReturnType<typeof twoPeople>
beforeEach(() => {
	people = twoPeople()
	document.body.innerHTML = ''
})

function openField(doc: Y.Doc) {
	const field = document.createElement('textarea')
	document.body.append(field)
	field.focus()
	const text = doc.getText('cell')
	const { end, tidyUp } = bindText(field, text, textFields.tableCell)
	return { field, text, close: end, tidyUp }
}

/** Types at the caret as a browser does: the field has the letters first. */
function type(field: HTMLTextAreaElement, letters: string) {
	field.setRangeText(letters, field.selectionStart, field.selectionEnd, 'end')
	field.dispatchEvent(new Event('input'))
}

it('[TABLE1] letters of another person leave the caret between the same letters', () => {
	const { anna, ben } = people
	const { field } = openField(anna)
	type(field, 'Mitte')
	bothHear(anna, ben)
	field.setSelectionRange(2, 2)
	ben.getText('cell').insert(0, 'Am ')
	ben.getText('cell').insert(8, ' Ende')
	bothHear(anna, ben)
	expect(field.value).toBe('Am Mitte Ende')
	expect(field.selectionStart).toBe(5)
	type(field, '-')
	bothHear(anna, ben)
	expect(ben.getText('cell').toString()).toBe('Am Mi-tte Ende')
})

it('[TABLE1] both type at the same place and nothing is lost', () => {
	const { anna, ben } = people
	const one = openField(anna)
	for (const letter of 'aaaaa') {
		type(one.field, letter)
		bothHear(anna, ben)
		ben.getText('cell').insert(ben.getText('cell').length, 'b')
		bothHear(anna, ben)
	}
	expect([...one.field.value].sort().join('')).toBe('aaaaabbbbb')
	expect(one.field.value).toBe(ben.getText('cell').toString())
})

it('[TABLE1] what others write during a composition is merged when it ends', () => {
	const { anna, ben } = people
	const { field, text } = openField(anna)
	type(field, 'Ziel: ')
	bothHear(anna, ben)
	field.dispatchEvent(new CompositionEvent('compositionstart'))
	type(field, 'é')
	ben.getText('cell').insert(0, 'Bens ')
	bothHear(anna, ben)
	expect(field.value).toBe('Ziel: é')
	field.dispatchEvent(new CompositionEvent('compositionend'))
	expect(field.value).toBe('Bens Ziel: é')
	expect(text.toString()).toBe('Bens Ziel: é')
	expect(field.selectionStart).toBe(12)
})

it('[FIELD2] who pastes too much loses nothing that stood there, and sees what was taken', () => {
	const { anna, ben } = people
	const { limit } = textFields.tableCell
	const { field, text } = openField(anna)
	type(field, 'Anfang Ende')
	field.setSelectionRange(7, 7)
	type(field, 'x'.repeat(100_000))
	expect(text.toString()).toBe(`Anfang ${'x'.repeat(limit - 11)}Ende`)
	expect(field.value).toBe(text.toString())
	expect(field.selectionStart).toBe(limit - 4)
	type(field, 'noch etwas')
	expect(field.value).toBe(text.toString())
	bothHear(anna, ben)
	expect(ben.getText('cell').toString()).toBe(field.value)
})

it('[FIELD2] what was too long from the start can be shortened, and grows no longer', () => {
	const { anna } = people
	anna.getText('cell').insert(0, 'y'.repeat(6000))
	const { field, text } = openField(anna)
	type(field, 'x')
	expect(text.toString()).toBe('y'.repeat(6000))
	field.setSelectionRange(0, 2000)
	type(field, '')
	expect(field.value).toBe('y'.repeat(4000))
	expect(text.toString()).toBe(field.value)
})

it('[FIELD3] pasted words take the form of the field, and the caret stands behind them', () => {
	const { field, text } = openField(people.anna)
	type(field, 'Ort: ')
	type(field, 'Ka\u0308the\rNord\u0000')
	expect(field.value).toBe('Ort: Käthe\nNord')
	expect(text.toString()).toBe(field.value)
	expect(field.selectionStart).toBe(field.value.length)
})

it('[FIELD4] who leaves a field leaves no blanks around the words, but does not take one from under others', () => {
	const { anna, ben } = people
	const one = openField(anna)
	type(one.field, ' Kita Nord ')
	one.tidyUp()
	expect(one.text.toString()).toBe('Kita Nord')
	expect(one.field.value).toBe('Kita Nord')
	type(one.field, ', ')
	bothHear(anna, ben)
	ben.getText('cell').insert(0, 'Die ')
	bothHear(anna, ben)
	one.tidyUp()
	expect(one.text.toString()).toBe('Die Kita Nord, ')
})

it('[FIELD4] words on a board keep the blanks that the canvas keeps, too', () => {
	const text = people.anna.getText('card')
	const field = document.createElement('textarea')
	const bound = bindText(field, text, boardWords)
	type(field, 'Kita \n')
	bound.tidyUp()
	expect(text.toString()).toBe('Kita \n')
})

it('[FIELD4] a field somebody only looked at stays as it is', () => {
	const { anna } = people
	anna.getText('cell').insert(0, ' alt ')
	openField(anna).tidyUp()
	expect(anna.getText('cell').toString()).toBe(' alt ')
})

it('a closed field no longer writes', () => {
	const { field, text, close } = openField(people.anna)
	close()
	type(field, 'x')
	expect(text.toString()).toBe('')
})

it('a place moves with the letters before it, whatever happens to the text', () => {
	const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 })
	fc.assert(
		fc.property(word, word, word, fc.nat(8), fc.nat(8), (before, after, insert, at, remove) => {
			const text = new Y.Doc().getText('cell')
			text.insert(0, `${before}|${after}`)
			const place = before.length
			let moved = place
			text.observe(({ delta }) => {
				moved = movedThrough(delta, place)
			})
			const start = Math.min(at, before.length)
			text.doc?.transact(() => {
				text.delete(start, Math.min(remove, before.length - start))
				text.insert(start, insert)
			})
			// Inserted right at the place it may come before or behind; everywhere else the sign keeps its place.
			if (start + Math.min(remove, before.length - start) < before.length) expect(text.toString()[moved]).toBe('|')
			else expect(moved).toBeLessThanOrEqual(text.toString().indexOf('|'))
		}),
	)
})
