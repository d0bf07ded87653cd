import * as Y from 'yjs'
import { textEdit } from '../lib/textEdit.ts'
import { type Json, type JsonObject, sameJson } from './record.ts'
import {
	attributesOf,
	formatOf,
	isText,
	newPart,
	normalRichText,
	type Part,
	partsOf,
	type Run,
	readPart,
	setAttribute,
} from './richText.ts'

/** Changes `fragment` into `text` by the smallest edit found, so that what others write meanwhile survives. */
export function updateRichText(fragment: Y.XmlFragment, text: Json | undefined) {
	updateParts(fragment, partsOf(normalRichText(text)))
}

/** Equal parts at both ends stay; of those between, each is changed into the next wanted one if it is of its kind. */
function updateParts(parent: Y.XmlFragment, wanted: Part[]) {
	const present = parent.toArray()
	const shorter = Math.min(present.length, wanted.length)
	let start = 0
	while (start < shorter && isSame(present[start], wanted[start])) start++
	let end = 0
	while (end < shorter - start && isSame(present.at(-1 - end), wanted.at(-1 - end))) end++

	let at = start
	let left = present.length - start - end
	for (const part of wanted.slice(start, wanted.length - end)) {
		const existing = left > 0 ? parent.get(at) : undefined
		if (existing instanceof Y.XmlText && isText(part)) {
			updateText(existing, part)
			left--
		} else if (existing instanceof Y.XmlElement && !isText(part) && existing.nodeName === part.type) {
			updateElement(existing, part)
			left--
		} else parent.insert(at, [newPart(part)])
		at++
	}
	if (left > 0) parent.delete(at, left)
}

function isSame(present: Y.XmlElement | Y.XmlText | Y.XmlHook | undefined, wanted: Part | undefined): boolean {
	if (!wanted || !(present instanceof Y.XmlElement || present instanceof Y.XmlText)) return false
	return sameJson(readPart(present), isText(wanted) ? wanted : [wanted])
}

function updateElement(element: Y.XmlElement, wanted: JsonObject) {
	const attributes = attributesOf(wanted)
	const present = element.getAttributes() as JsonObject
	for (const [key, value] of Object.entries(attributes)) {
		if (!sameJson(present[key], value)) setAttribute(element, key, value)
	}
	for (const key of Object.keys(present)) if (!(key in attributes)) element.removeAttribute(key)
	updateParts(element, partsOf(wanted))
}

function updateText(text: Y.XmlText, runs: readonly Run[]) {
	const before = textOfDelta(text)
	const edit = textEdit(before, runs.map((run) => run.text).join(''))
	if (edit && edit.remove > 0) text.delete(edit.at, edit.remove)
	if (edit?.insert) text.insert(edit.at, edit.insert)

	const formats = (text.toDelta() as { attributes?: JsonObject }[]).flatMap(({ attributes }) =>
		Object.keys(attributes ?? {}),
	)
	if (formats.length === 0 && runs.every((run) => !run.marks)) return
	const none = Object.fromEntries(formats.map((key) => [key, null]))
	text.applyDelta(runs.map((run) => ({ retain: run.text.length, attributes: { ...none, ...formatOf(run) } })))
}

function textOfDelta(text: Y.XmlText): string {
	return (text.toDelta() as { insert: unknown }[]).map(({ insert }) => String(insert)).join('')
}
