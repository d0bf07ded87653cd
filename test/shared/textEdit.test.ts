import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { readMethodFile, writeMethodFile } from '../../shared/files/index.ts'
import { dismissFinding, reasonOf } from '../../shared/findings/index.ts'
import { cut } from '../../shared/lib/characters.ts'
import { textEdit, writeText } from '../../shared/lib/textEdit.ts'
import { stakeholderAnalysis } from '../../shared/methods/stakeholder-analysis/index.ts'
import { addTask, findTask, listActors, renameActor } from '../../shared/registry/index.ts'
import { textFields } from '../../shared/text/fields.ts'
import { bothHear, twoPeople } from '../helpers/twoPeople.ts'

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

it('[TEXT5] words are cut before a character that does not fit', () => {
	expect(cut('Kita 👩', 6)).toBe('Kita ')
	expect(cut('Kita 👩', 7)).toBe('Kita 👩')
	expect(cut('Kita', 9)).toBe('Kita')
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), fc.nat(12), (text, limit) => text.startsWith(cut(text, limit))),
	)
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), fc.nat(12), (text, limit) => !/\p{Surrogate}/u.test(cut(text, limit))),
	)
})

it('[TEXT5] what one wrote reads the same for the other, however long it was and wherever it was cut', () => {
	const { anna, ben } = twoPeople()
	const place = { block: 'table', id: 'tabelle' }
	const task = addTask(anna, { text: 'Bus', whoElse: [`${'x'.repeat(textFields.taskTaker.limit - 1)}👩`] })
	dismissFinding(anna, place, 'open', `${'x'.repeat(textFields.dismissalReason.limit - 1)}👩`)
	writeText(anna.getText('note'), 'half of \ud83d')
	bothHear(anna, ben)
	expect(findTask(ben, task)).toEqual(findTask(anna, task))
	expect(reasonOf(ben, place, 'open')).toBe(reasonOf(anna, place, 'open'))
	expect(ben.getText('note').toString()).toBe(anna.getText('note').toString())
})

it('[TEXT5] half a character in a file reads the same for everyone', () => {
	const { anna, ben } = twoPeople()
	const doc = new Y.Doc()
	const ref = stakeholderAnalysis.found(doc)
	renameActor(doc, listActors(doc)[0]?.id ?? '', 'Kita')
	readMethodFile(anna, writeMethodFile(doc, ref).replace('Kita', 'Kita \\ud83d'))
	bothHear(anna, ben)
	expect(listActors(anna)).toHaveLength(1)
	expect(listActors(ben)).toEqual(listActors(anna))
})
