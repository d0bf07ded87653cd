import { expect, test } from 'vitest'
import type { JsonObject } from '../../../shared/board/record.ts'
import { normalRichText, richTextOf, wordsOf } from '../../../shared/board/richText.ts'
import { editWords } from '../../../shared/board/richTextEdit.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { textEdit } from '../../../shared/lib/textEdit.ts'

const run = (text: string, ...marks: string[]) => ({ type: 'text', text, marks: marks.map((type) => ({ type })) })
const paragraph = (...content: JsonObject[]) => ({ type: 'paragraph', content })
const item = (...content: JsonObject[]) => ({ type: 'listItem', content: [paragraph(...content)] })
const textOf = (...content: JsonObject[]) => normalRichText({ type: 'doc', content })

const formatted = textOf(
	paragraph(run('Wer '), run('fehlt', 'bold'), run(' noch?')),
	{ type: 'bulletList', content: [item(run('Kita')), item(run('Schule', 'italic'))] },
	paragraph(run('oben'), { type: 'hardBreak' }, run('unten')),
)

test('[WORDS1] the words of a text are its lines, also those in lists and behind a break', () => {
	expect(wordsOf(formatted)).toBe('Wer fehlt noch?\nKita\nSchule\noben\nunten')
	expect(wordsOf(richTextOf('eins\n\nzwei'))).toBe('eins\n\nzwei')
})

test('[WORDS2] letters take the look of those they are written behind, and everything else keeps its own', () => {
	const wrote = editWords(formatted, { at: 9, remove: 0, insert: 'en' })
	expect(wrote).toEqual({
		...formatted,
		content: [
			textOf(paragraph(run('Wer '), run('fehlten', 'bold'), run(' noch?'))).content,
			(formatted.content as JsonObject[]).slice(1),
		].flat(),
	})
	expect(editWords(formatted, { at: 0, remove: 0, insert: '' })).toEqual(formatted)
})

test('[WORDS2] what is written behind a link is no part of it', () => {
	const linked = textOf(paragraph(run('Satzung', 'link', 'bold')))
	expect(editWords(linked, { at: 7, remove: 0, insert: ' lesen' })).toEqual(
		textOf(paragraph(run('Satzung', 'link', 'bold'), run(' lesen', 'bold'))),
	)
})

test('[WORDS3] a break parts a line in two, and taking it away joins them', () => {
	const parted = editWords(formatted, { at: 4, remove: 0, insert: '\n' })
	expect(wordsOf(parted)).toBe('Wer \nfehlt noch?\nKita\nSchule\noben\nunten')
	expect(editWords(parted, { at: 4, remove: 1, insert: '' })).toEqual(formatted)
})

test('[WORDS3] a list of which every line is gone is gone, too', () => {
	const all = wordsOf(formatted)
	const left = editWords(formatted, { at: 0, remove: all.indexOf('oben'), insert: '' })
	expect(left).toEqual(textOf(paragraph(run('oben'), { type: 'hardBreak' }, run('unten'))))
	expect(editWords(formatted, { at: 0, remove: all.length, insert: 'neu' })).toEqual(richTextOf('neu'))
})

test('[WORDS4] whatever is edited where, the words are those the field shows', () => {
	const random = seededRandom(4)
	const upTo = (most: number) => Math.floor(random() * (most + 1))
	let text = formatted
	for (let i = 0; i < 500; i++) {
		const before = wordsOf(text)
		const at = upTo(before.length)
		const remove = upTo(Math.min(8, before.length - at))
		const insert = ['', 'a', 'Beratung', '\n', 'x\ny'][upTo(4)] ?? ''
		const wanted = before.slice(0, at) + insert + before.slice(at + remove)
		text = editWords(text, { at, remove, insert })
		expect(wordsOf(text)).toBe(wanted)
		const edit = textEdit(wanted, before)
		if (edit) expect(wordsOf(editWords(text, edit))).toBe(before)
	}
})
