import * as Y from 'yjs'
import { isObject, type Json, type JsonObject, sameJson } from './record.ts'

/*
 * Rich text lies in the document the way y-prosemirror's ySyncPlugin writes it, so that an open text editor and this
 * house change the same text: elements named like ProseMirror nodes, attributes that are null left out, text in
 * Y.XmlText with marks as formatting attributes. Unlike y-prosemirror, reading never changes the document, and an empty
 * paragraph carries an empty text, so that two people who begin to write in it write into one text.
 */

/** A text node of ProseMirror JSON in normal form. */
export type Run = JsonObject & { type: 'text'; text: string; marks?: readonly JsonObject[] }

/** What a node is made of: elements, and stretches of runs between them. */
export type Part = JsonObject | readonly Run[]

/** What the editor's schema would add by itself; written at once, so that opening a text does not change it. */
const defaultAttributes: Record<string, JsonObject> = { paragraph: { dir: 'auto' }, heading: { dir: 'auto' } }
const emptyParagraph: JsonObject = { type: 'paragraph', attrs: { dir: 'auto' } }

/** The text of a fragment, in normal form; at least one paragraph. */
export function readRichText(fragment: Y.XmlFragment): JsonObject {
	return normalRichText({ type: 'doc', content: fragment.toArray().flatMap(readNode) })
}

/** A fragment for a new record; it must become part of a document before it is read. */
export function newRichText(text: Json | undefined): Y.XmlFragment {
	const fragment = new Y.XmlFragment()
	fragment.insert(0, partsOf(normalRichText(text)).map(newPart))
	return fragment
}

/** Plain text as rich text, one paragraph per line, in normal form. */
export function richTextOf(text: string): JsonObject {
	const paragraphs = text.split('\n').map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] }))
	return normalRichText({ type: 'doc', content: paragraphs })
}

/** The words of a rich text, one line per paragraph; a break within a paragraph begins a new line, too. */
export const wordsOf = (text: Json | undefined): string => linesOf(text).map(lineOf).join('\n')

/** The paragraphs and headings of a text in their order, also those within lists. */
export const linesOf = (text: Json | undefined): JsonObject[] =>
	childrenOf(text).flatMap((node) => (isLine(node) ? [node] : linesOf(node)))

const isLine = (node: JsonObject) =>
	node.type === 'paragraph' || node.type === 'heading' || childrenOf(node).some(isRun)

const lineOf = (line: JsonObject) => childrenOf(line).map(lettersOf).join('')

/** What a part of a line is among its words. */
export const lettersOf = (part: JsonObject): string =>
	typeof part.text === 'string' ? part.text : part.type === 'hardBreak' ? '\n' : ''

/** The one form of a text: equal runs joined, marks by name, defaults filled in, nothing that is null or empty. */
export function normalRichText(text: Json | undefined): JsonObject {
	const content = childrenOf(text).flatMap(normalNode)
	return { type: 'doc', content: content.length > 0 ? content : [emptyParagraph] }
}

/** The parts of a node in normal form. A paragraph always has one for its text. */
export function partsOf(node: JsonObject): Part[] {
	const parts: (JsonObject | Run[])[] = []
	for (const child of childrenOf(node)) {
		const last = parts.at(-1)
		if (!isRun(child)) parts.push(child)
		else if (Array.isArray(last)) last.push(child)
		else parts.push([child])
	}
	return parts.length === 0 && node.type === 'paragraph' ? [[]] : parts
}

export function newPart(part: Part): Y.XmlElement | Y.XmlText {
	if (isText(part)) {
		const text = new Y.XmlText()
		text.applyDelta(part.map((run) => ({ insert: run.text, attributes: formatOf(run) })))
		return text
	}
	const element = new Y.XmlElement(String(part.type))
	for (const [key, value] of Object.entries(attributesOf(part))) setAttribute(element, key, value)
	element.insert(0, partsOf(part).map(newPart))
	return element
}

/** Element or text as nodes in normal form. */
export function readPart(part: Y.XmlElement | Y.XmlText): JsonObject[] {
	return joinRuns(readNode(part).flatMap(normalNode))
}

export const isText = (part: Part): part is readonly Run[] => Array.isArray(part)
export const attributesOf = (element: JsonObject): JsonObject => (isObject(element.attrs) ? element.attrs : {})

/** The marks of a run as formatting attributes. */
export function formatOf(run: Run): JsonObject {
	return Object.fromEntries((run.marks ?? []).map((mark) => [String(mark.type), attributesOf(mark)]))
}

/** Attribute values are any JSON, as y-prosemirror writes them; the types of Yjs know only strings. */
export function setAttribute(element: Y.XmlElement, key: string, value: Json) {
	const anyValue: Y.XmlElement<Record<string, Json>> = element as never
	anyValue.setAttribute(key, value)
}

function readNode(node: Y.XmlElement | Y.XmlText | Y.XmlHook): JsonObject[] {
	if (node instanceof Y.XmlText) {
		const delta = node.toDelta() as { insert: Json; attributes?: JsonObject }[]
		return delta.map(({ insert, attributes = {} }) => ({
			type: 'text',
			text: insert,
			marks: Object.entries(attributes).map(([key, attrs]) => ({ type: markName(key), attrs })),
		}))
	}
	if (!(node instanceof Y.XmlElement)) return []
	const content = node.toArray().flatMap(readNode)
	return [{ type: node.nodeName, attrs: node.getAttributes() as JsonObject, content }]
}

// Marks that may overlap themselves carry a hash behind their name.
const markName = (key: string) => key.replace(/--[a-zA-Z0-9+/=]{8}$/, '')

function normalNode(node: JsonObject): JsonObject[] {
	if (node.type === 'text') return typeof node.text === 'string' && node.text !== '' ? [normalRun(node, node.text)] : []
	const attrs = { ...defaultAttributes[String(node.type)], ...withoutNulls(node.attrs) }
	const content = joinRuns(childrenOf(node).flatMap(normalNode))
	return [{ type: String(node.type), ...whenFilled('attrs', attrs), ...(content.length > 0 && { content }) }]
}

function normalRun(node: JsonObject, text: string): Run {
	const marks = (Array.isArray(node.marks) ? (node.marks as Json[]) : [])
		.filter(isObject)
		.map((mark) => ({ type: String(mark.type), ...whenFilled('attrs', withoutNulls(mark.attrs)) }))
		.sort((a, b) => (a.type < b.type ? -1 : 1))
	return { type: 'text', text, ...(marks.length > 0 && { marks }) }
}

function joinRuns(nodes: JsonObject[]): JsonObject[] {
	const joined: JsonObject[] = []
	for (const node of nodes) {
		const last = joined.at(-1)
		if (last && isRun(last) && isRun(node) && sameJson(last.marks, node.marks)) {
			joined[joined.length - 1] = { ...last, text: last.text + node.text }
		} else joined.push(node)
	}
	return joined
}

export const isRun = (node: JsonObject): node is Run => node.type === 'text'

export function childrenOf(node: Json | undefined): JsonObject[] {
	return isObject(node) && Array.isArray(node.content) ? (node.content as Json[]).filter(isObject) : []
}

function withoutNulls(object: Json | undefined): JsonObject {
	if (!isObject(object)) return {}
	return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== null && value !== undefined))
}

function whenFilled(key: string, object: JsonObject): JsonObject {
	return Object.keys(object).length > 0 ? { [key]: object } : {}
}
