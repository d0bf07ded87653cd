import * as Y from 'yjs'
import { isObject, type Json, type JsonObject, sameJson } from './record.ts'

/*
 * Rich text lies in the document the way y-prosemirror's ySyncPlugin writes it, so that an open text editor and this
 * module change the same text: elements named like ProseMirror nodes, attributes that are null left out, text in
 * Y.XmlText with marks as formatting attributes. Unlike y-prosemirror, reading never changes the document, and an empty
 * paragraph carries an empty text, so that two people who begin to write in it write into one text.
 */

const emptyParagraph = { type: 'paragraph' } as const

/** Reads a text in its one canonical form: equal runs joined, marks by name, nothing that is null or empty. */
export function readRichText(fragment: Y.XmlFragment): JsonObject {
	const content = fragment.toArray().flatMap((child) => (child instanceof Y.XmlElement ? [readElement(child)] : []))
	return { type: 'doc', content: content.length > 0 ? content : [emptyParagraph] }
}

/** A fragment for a new record; it must become part of a document before it is read. */
export function newRichText(text: Json | undefined): Y.XmlFragment {
	const fragment = new Y.XmlFragment()
	fragment.insert(0, contentOf(text).map(newChild))
	return fragment
}

/** Changes `fragment` into `text` by the smallest edit found, so that what others type meanwhile survives. */
export function updateRichText(fragment: Y.XmlFragment, text: Json | undefined) {
	updateChildren(fragment, contentOf(text))
}

/** Plain paragraphs as rich text, one per line. */
export function richTextOf(text: string): JsonObject {
	const paragraphs = text
		.split('\n')
		.map((line) => (line ? { ...emptyParagraph, content: [textRun(line)] } : emptyParagraph))
	return { type: 'doc', content: paragraphs }
}

const textRun = (text: string) => ({ type: 'text', text })

/** A run of text of one paragraph, or an element. */
type Child = { runs: Run[] } | { element: JsonObject }
interface Run {
	insert: string
	attributes: Record<string, JsonObject>
}

function readElement(element: Y.XmlElement): JsonObject {
	const attributes = withoutNulls(element.getAttributes() as JsonObject)
	const content = joinRuns(
		element.toArray().flatMap((child): JsonObject[] => {
			if (child instanceof Y.XmlElement) return [readElement(child)]
			return child instanceof Y.XmlText ? readText(child) : []
		}),
	)
	return {
		type: element.nodeName,
		...(Object.keys(attributes).length > 0 && { attrs: attributes }),
		...(content.length > 0 && { content }),
	}
}

function readText(text: Y.XmlText): JsonObject[] {
	const delta = text.toDelta() as { insert: unknown; attributes?: JsonObject }[]
	return delta.flatMap(({ insert, attributes }) => {
		if (typeof insert !== 'string' || insert === '') return []
		const marks = Object.entries(attributes ?? {})
			.filter(([, value]) => value !== null)
			.map(([key, value]) => readMark(key, value))
			.sort((a, b) => (a.type < b.type ? -1 : 1))
		return [{ ...textRun(insert), ...(marks.length > 0 && { marks }) }]
	})
}

function readMark(key: string, value: Json) {
	const attrs = isObject(value) ? withoutNulls(value) : {}
	// Marks that may overlap themselves carry a hash behind their name.
	const type = key.replace(/--[a-zA-Z0-9+/=]{8}$/, '')
	return { type, ...(Object.keys(attrs).length > 0 && { attrs }) }
}

function joinRuns(nodes: JsonObject[]): JsonObject[] {
	const joined: JsonObject[] = []
	for (const node of nodes) {
		const last = joined.at(-1)
		if (last && last.type === 'text' && node.type === 'text' && sameJson(last.marks, node.marks)) {
			joined[joined.length - 1] = { ...last, text: `${last.text}${node.text}` }
		} else joined.push(node)
	}
	return joined
}

function contentOf(node: Json | undefined): Child[] {
	const content = isObject(node) && Array.isArray(node.content) ? (node.content as Json[]) : []
	const children: Child[] = []
	for (const child of content) {
		if (!isObject(child)) continue
		if (child.type !== 'text') {
			children.push({ element: child })
			continue
		}
		const last = children.at(-1)
		const run = { insert: String(child.text), attributes: attributesOf(child.marks) }
		if (last && 'runs' in last) last.runs.push(run)
		else children.push({ runs: [run] })
	}
	if (children.length === 0 && isObject(node) && node.type === 'paragraph') return [{ runs: [] }]
	return children
}

function attributesOf(marks: Json | undefined): Record<string, JsonObject> {
	const attributes: Record<string, JsonObject> = {}
	for (const mark of Array.isArray(marks) ? (marks as Json[]) : []) {
		if (isObject(mark)) attributes[String(mark.type)] = isObject(mark.attrs) ? mark.attrs : {}
	}
	return attributes
}

function newChild(child: Child): Y.XmlElement | Y.XmlText {
	if ('runs' in child) {
		const text = new Y.XmlText()
		text.applyDelta(child.runs)
		return text
	}
	const element = new Y.XmlElement(String(child.element.type))
	for (const [key, value] of Object.entries(attributesOfElement(child.element))) setAttribute(element, key, value)
	element.insert(0, contentOf(child.element).map(newChild))
	return element
}

function attributesOfElement(element: JsonObject): JsonObject {
	return isObject(element.attrs) ? withoutNulls(element.attrs) : {}
}

/** Attribute values are any JSON, as y-prosemirror writes them; the type of Yjs knows only strings. */
function setAttribute(element: Y.XmlElement, key: string, value: Json) {
	;(element as Y.XmlElement<Record<string, Json>>).setAttribute(key, value)
}

function updateChildren(parent: Y.XmlFragment, wanted: Child[]) {
	const present = parent.toArray().filter((child) => child instanceof Y.XmlElement || child instanceof Y.XmlText)
	let start = 0
	while (start < present.length && start < wanted.length && isSame(present[start], wanted[start])) start++
	let end = 0
	const shorter = Math.min(present.length, wanted.length) - start
	while (end < shorter && isSame(present.at(-1 - end), wanted.at(-1 - end))) end++

	const middle = wanted.slice(start, wanted.length - end)
	let at = start
	let left = present.length - start - end
	for (const child of middle) {
		const existing = left > 0 ? parent.get(at) : undefined
		if (existing instanceof Y.XmlText && 'runs' in child) updateText(existing, child.runs)
		else if (existing instanceof Y.XmlElement && 'element' in child && existing.nodeName === child.element.type) {
			updateElement(existing, child.element)
		} else {
			parent.insert(at, [newChild(child)])
			at++
			continue
		}
		at++
		left--
	}
	if (left > 0) parent.delete(at, left)
}

function updateElement(element: Y.XmlElement, wanted: JsonObject) {
	const attributes = attributesOfElement(wanted)
	const present = element.getAttributes() as JsonObject
	for (const [key, value] of Object.entries(attributes)) {
		if (!sameJson(present[key], value)) setAttribute(element, key, value)
	}
	for (const key of Object.keys(present)) if (!(key in attributes)) element.removeAttribute(key)
	updateChildren(element, contentOf(wanted))
}

function updateText(text: Y.XmlText, runs: Run[]) {
	const before = (text.toDelta() as { insert: unknown }[]).map(({ insert }) => String(insert)).join('')
	const after = runs.map(({ insert }) => insert).join('')
	const { at, remove, insert } = textDifference(before, after)
	if (remove > 0) text.delete(at, remove)
	if (insert) text.insert(at, insert)
	const present = new Set<string>()
	for (const { attributes } of text.toDelta() as { attributes?: JsonObject }[]) {
		for (const key of Object.keys(attributes ?? {})) present.add(key)
	}
	if (present.size === 0 && runs.every(({ attributes }) => Object.keys(attributes).length === 0)) return
	const cleared = Object.fromEntries([...present].map((key) => [key, null]))
	text.applyDelta(
		runs.map(({ insert, attributes }) => ({ retain: insert.length, attributes: { ...cleared, ...attributes } })),
	)
}

/** The one stretch by which two strings differ; never splits a surrogate pair. */
export function textDifference(before: string, after: string): { at: number; remove: number; insert: string } {
	const shorter = Math.min(before.length, after.length)
	let start = 0
	while (start < shorter && before[start] === after[start]) start++
	if (isHighSurrogate(before, start - 1)) start--
	let end = 0
	while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++
	if (isHighSurrogate(before, before.length - end - 1)) end--
	return { at: start, remove: before.length - start - end, insert: after.slice(start, after.length - end) }
}

function isHighSurrogate(text: string, at: number): boolean {
	const code = text.charCodeAt(at)
	return code >= 0xd800 && code < 0xdc00
}

function isSame(present: Y.XmlElement | Y.XmlText | undefined, wanted: Child | undefined): boolean {
	if (!present || !wanted) return false
	if (present instanceof Y.XmlText) {
		return 'runs' in wanted && sameJson(joinRuns(readText(present)), joinRuns(contentJson(wanted.runs)))
	}
	return 'element' in wanted && sameJson(readElement(present), canonical(wanted.element))
}

function contentJson(runs: Run[]): JsonObject[] {
	return runs
		.filter(({ insert }) => insert !== '')
		.map(({ insert, attributes }) => {
			const marks = Object.entries(attributes)
				.map(([key, value]) => readMark(key, value))
				.sort((a, b) => (a.type < b.type ? -1 : 1))
			return { ...textRun(insert), ...(marks.length > 0 && { marks }) }
		})
}

/** A node in the form in which `readRichText` would give it back. */
function canonical(element: JsonObject): JsonObject {
	const attrs = attributesOfElement(element)
	const content = contentOf(element).flatMap((child) =>
		'runs' in child ? joinRuns(contentJson(child.runs)) : [canonical(child.element)],
	)
	return {
		type: String(element.type),
		...(Object.keys(attrs).length > 0 && { attrs }),
		...(content.length > 0 && { content }),
	}
}

function withoutNulls(object: JsonObject): JsonObject {
	return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== null && value !== undefined))
}
