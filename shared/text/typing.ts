import type * as Y from 'yjs'
import { cut } from '../lib/characters.ts'
import { command } from '../lib/command.ts'
import { type TextEdit, textEdit, writeText } from '../lib/textEdit.ts'
import { type TextField, tidied, written } from './field.ts'

/** A text somebody can write in: a `Y.Text`, or the bare words of a formatted one. */
export interface WritableText {
	toString(): string
	insert(at: number, words: string): void
	delete(at: number, length: number): void
}

/** Writes one edit of a person who types or pastes, as much of it as the field holds; gives what was inserted. */
export const typeIn = command(
	'any',
	(_doc: Y.Doc, text: WritableText, field: TextField, { at, remove, insert }: TextEdit): string => {
		const left = Math.max(0, field.limit - (text.toString().length - remove))
		const fitting = cut(written(field, insert), left)
		if (remove > 0) text.delete(at, remove)
		if (fitting) text.insert(at, fitting)
		return fitting
	},
)

/** Makes a text somebody has written read as it is kept, touching nothing but what is too much. */
export const tidyUp = command('any', (_doc: Y.Doc, text: WritableText, field: TextField): void => {
	if (field.lines === 'asTyped') return
	const surplus = field.lines === 'one' ? /^\s+|\s+$|(?<=\s)\s+/gu : /^\s+|\s+$/gu
	const blanks = [...text.toString().matchAll(surplus)].reverse()
	for (const { index, 0: blank } of blanks) text.delete(index, blank.length)
	const edit = textEdit(text.toString(), tidied(field, text.toString()))
	if (!edit) return
	if (edit.remove > 0) text.delete(edit.at, edit.remove)
	if (edit.insert) text.insert(edit.at, edit.insert)
})

/** Makes a text read `words` as its field keeps them, letter by letter. Part of commands that write a text as a whole. */
export const rewrite = (text: Y.Text, field: TextField, words: string): void => writeText(text, tidied(field, words))

/** Makes a text people write in read `words`, letter by letter: the name of whatever a row is about. */
export const rewriteText = command('any', (_doc: Y.Doc, text: Y.Text, field: TextField, words: string): void =>
	rewrite(text, field, words),
)
