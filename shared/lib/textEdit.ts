import type * as Y from 'yjs'
import { wellFormed } from './characters.ts'

/** Replace `remove` characters at `at` by `insert`; positions in UTF-16 code units, as everywhere in JavaScript and Yjs. */
export interface TextEdit {
	at: number
	remove: number
	insert: string
}

/**
 * The smallest single edit that makes `after` out of `before`, or undefined if they are equal.
 *
 * `caret` is where the writer's caret stands in `after`: of several equal answers ("aa" -> "aaa") it picks the one that
 * ends there, so that letters of other people stay on the side on which they were written.
 */
export function textEdit(before: string, after: string, caret = after.length): TextEdit | undefined {
	if (before === after) return undefined
	const shorter = Math.min(before.length, after.length)
	const unchangedEnd = Math.min(shorter, after.length - Math.min(caret, after.length))
	let suffix = 0
	while (suffix < unchangedEnd && before.at(-1 - suffix) === after.at(-1 - suffix)) suffix++
	let prefix = 0
	while (prefix < shorter - suffix && before[prefix] === after[prefix]) prefix++
	while (suffix < shorter - prefix && before.at(-1 - suffix) === after.at(-1 - suffix)) suffix++

	// Half a surrogate pair is no character: Yjs would store U+FFFD for it.
	if (prefix > 0 && isHighSurrogate(before.charCodeAt(prefix - 1))) prefix--
	if (suffix > 0 && isLowSurrogate(before.charCodeAt(before.length - suffix))) suffix--

	return { at: prefix, remove: before.length - prefix - suffix, insert: after.slice(prefix, after.length - suffix) }
}

/** Makes `text` read `next`, touching only the letters that differ, so that edits of other people survive. */
export function writeText(text: Y.Text, next: string, caret?: number): void {
	const edit = textEdit(text.toString(), wellFormed(next), caret)
	if (!edit) return
	if (edit.remove > 0) text.delete(edit.at, edit.remove)
	if (edit.insert) text.insert(edit.at, edit.insert)
}

const isHighSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdbff
const isLowSurrogate = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff
