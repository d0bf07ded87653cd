import type { TextEdit } from '../lib/textEdit.ts'
import type { Json, JsonObject } from './record.ts'
import { childrenOf, isRun, lettersOf, linesOf, normalRichText } from './richText.ts'

/**
 * The text in which an edit of its words (those of `wordsOf`) is done: everything else keeps its form. New letters look
 * like those they were written behind.
 */
export function editWords(text: Json | undefined, { at, remove, insert }: TextEdit): JsonObject {
	const whole = normalRichText(text)
	const lines = linesOf(whole)
	const first = placeIn(lines, at)
	const last = placeIn(lines, at + remove)
	if (!first || !last) return whole

	const head = cutOut(first.line, 0, first.at)
	const tail = cutOut(last.line, last.at, Number.POSITIVE_INFINITY)
	const like = head.findLast(isRun) ?? tail.find(isRun)
	const written = insert.split('\n').map((words) => (words === '' ? [] : [alike(words, like)]))
	const contents = written.map((run, i) => [
		...(i === 0 ? head : []),
		...run,
		...(i === written.length - 1 ? tail : []),
	])
	const changed = new Map(lines.slice(first.index, last.index + 1).map((line) => [line, [] as JsonObject[]]))
	changed.set(
		first.line,
		contents.map((content, i) => ({ ...(i === 0 ? first.line : newLine), content })),
	)
	return normalRichText({ ...whole, content: replaced(whole, changed) })
}

const newLine: JsonObject = { type: 'paragraph' }

interface LinePlace {
	readonly line: JsonObject
	readonly index: number
	/** letters before it in its line */
	readonly at: number
}

/** The line in which a place among the words is; beyond the end, the end of the last one. */
function placeIn(lines: readonly JsonObject[], place: number): LinePlace | undefined {
	let at = Math.max(0, place)
	for (const [index, line] of lines.entries()) {
		const length = lengthOf(line)
		if (at <= length || index === lines.length - 1) return { line, index, at: Math.min(at, length) }
		at -= length + 1
	}
	return undefined
}

const lengthOf = (line: JsonObject) => childrenOf(line).reduce((sum, part) => sum + lettersOf(part).length, 0)

/** The parts of a line between two of its letters. */
function cutOut(line: JsonObject, from: number, to: number): JsonObject[] {
	let at = 0
	return childrenOf(line).flatMap((part) => {
		const letters = lettersOf(part)
		const [start, end] = [Math.max(from - at, 0), Math.min(to - at, letters.length)]
		at += letters.length
		if (start >= end) return []
		return [isRun(part) ? { ...part, text: letters.slice(start, end) } : part]
	})
}

/** A link ends where it was made; what is written behind it is no part of it. */
function alike(words: string, like: JsonObject | undefined): JsonObject {
	const marks = Array.isArray(like?.marks) ? (like.marks as JsonObject[]).filter(({ type }) => type !== 'link') : []
	return { type: 'text', text: words, marks }
}

/** The children of a node with other lines in the place of some; what held only lines that are gone is gone, too. */
function replaced(node: JsonObject, changed: ReadonlyMap<JsonObject, readonly JsonObject[]>): JsonObject[] {
	return childrenOf(node).flatMap((child) => {
		const instead = changed.get(child)
		if (instead) return instead
		const within = childrenOf(child)
		if (within.length === 0 || linesOf(child).length === 0) return [child]
		const content = replaced(child, changed)
		return content.length === 0 ? [] : [{ ...child, content }]
	})
}
