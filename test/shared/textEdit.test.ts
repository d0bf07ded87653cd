import fc from 'fast-check'
import { expect, it } from 'vitest'
import { textEdit } from '../../shared/lib/textEdit.ts'

const applied = (before: string, after: string, caret?: number) => {
	const edit = textEdit(before, after, caret)
	return edit ? before.slice(0, edit.at) + edit.insert + before.slice(edit.at + edit.remove) : before
}

it('[TEXT1] every edit makes the new text', () => {
	const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'ä', '😀', '😁') })
	fc.assert(
		fc.property(words, words, fc.nat(12), (before, after, caret) => {
			expect(applied(before, after, Math.min(caret, after.length))).toBe(after)
		}),
	)
})

it('[TEXT1] an edit in the middle leaves both ends alone', () => {
	expect(textEdit('Kurse am Abend', 'Kurse am frühen Abend')).toEqual({ at: 9, remove: 0, insert: 'frühen ' })
	expect(textEdit('gleich', 'gleich')).toBeUndefined()
})

it('[TEXT2] a doubled letter is inserted where the caret stands', () => {
	expect(textEdit('aa', 'aaa', 1)).toEqual({ at: 0, remove: 0, insert: 'a' })
	expect(textEdit('aa', 'aaa', 2)).toEqual({ at: 1, remove: 0, insert: 'a' })
	expect(textEdit('aa', 'aaa', 3)).toEqual({ at: 2, remove: 0, insert: 'a' })
})

it('[TEXT3] a sign beyond the basic plane is replaced as a whole', () => {
	expect(textEdit('😀', '😁')).toEqual({ at: 0, remove: 2, insert: '😁' })
})
