import { getSchema } from '@tiptap/core'
import { Node } from '@tiptap/pm/model'
import { tipTapDefaultExtensions } from 'tldraw'
import { describe, expect, test } from 'vitest'
import { prosemirrorToYXmlFragment, updateYFragment, yXmlFragmentToProseMirrorRootNode } from 'y-prosemirror'
import * as Y from 'yjs'
import type { Json, JsonObject } from '../../../shared/board/record.ts'
import { newRichText, normalRichText, readRichText, richTextOf } from '../../../shared/board/richText.ts'
import { updateRichText } from '../../../shared/board/richTextChange.ts'
import { seededRandom } from '../../../shared/lib/random.ts'

const schema = getSchema(tipTapDefaultExtensions)

function fragmentOf(text: Json | undefined): Y.XmlFragment {
	const doc = new Y.Doc()
	doc.getMap('records').set('rt', newRichText(text))
	return doc.getMap('records').get('rt') as Y.XmlFragment
}

const text = (words: string, ...marks: (string | JsonObject)[]) => ({
	type: 'text',
	text: words,
	...(marks.length > 0 && { marks: marks.map((mark) => (typeof mark === 'string' ? { type: mark } : mark)) }),
})
const paragraph = (...content: JsonObject[]) => ({ type: 'paragraph', attrs: { dir: 'auto' }, content })
const document = (...content: JsonObject[]) => ({ type: 'doc', content })
const link = { type: 'link', attrs: { href: 'https://example.org', target: '_blank', rel: 'noopener' } }

const samples: Record<string, JsonObject> = {
	empty: richTextOf(''),
	'one line': richTextOf('Hebammen'),
	'several lines': richTextOf('Hebammen\n\nÄrzte 👩‍👧'),
	marks: document(paragraph(text('Wer '), text('fehlt', 'bold'), text(' noch', 'bold', 'italic'), text('?', link))),
	list: document({
		type: 'bulletList',
		content: [
			{ type: 'listItem', content: [paragraph(text('eins'))] },
			{ type: 'listItem', content: [paragraph()] },
		].map(normalChild),
	}),
	heading: document({ type: 'heading', attrs: { dir: 'auto', level: 2 }, content: [text('Ziele')] }),
}

function normalChild(node: JsonObject): JsonObject {
	return (normalRichText(document(node)).content as JsonObject[])[0] ?? node
}

describe('rich text', () => {
	test.each(Object.entries(samples))('[RICH1] %s comes back in the same form', (_, sample) => {
		expect(normalRichText(sample)).toEqual(sample)
		expect(readRichText(fragmentOf(sample))).toEqual(sample)
	})

	test.each(Object.entries(samples))(
		'[RICH2] %s reads like the text editor’s own binding writes and reads it',
		(_, sample) => {
			const node = Node.fromJSON(schema, sample)
			const doc = new Y.Doc()
			const written = prosemirrorToYXmlFragment(node, doc.getXmlFragment('text'))
			expect(readRichText(written)).toEqual(sample)
			const read = yXmlFragmentToProseMirrorRootNode(fragmentOf(sample), schema)
			expect(read.eq(node)).toBe(true)
		},
	)

	test.each(Object.entries(samples))('[RICH2] opening %s in the text editor writes nothing', (_, sample) => {
		const fragment = fragmentOf(sample)
		const node = yXmlFragmentToProseMirrorRootNode(fragment, schema)
		let writes = 0
		fragment.doc?.on('update', () => writes++)
		updateYFragment(fragment.doc as Y.Doc, fragment, node, { mapping: new Map(), isOMark: new Map() })
		expect(writes).toBe(0)
	})

	test('[RICH3] changing a text makes it what it shall be, from every sample to every other', () => {
		for (const from of Object.values(samples)) {
			for (const to of Object.values(samples)) {
				const fragment = fragmentOf(from)
				updateRichText(fragment, to)
				expect(readRichText(fragment)).toEqual(to)
			}
		}
	})

	test('[RICH3] random edits of lines and marks arrive as they are', () => {
		const random = seededRandom(11)
		const words = ['Kita', '', 'Träger & Co', '👩‍👧', 'ab', 'aab']
		const some = () => words[Math.floor(random() * words.length)] ?? ''
		const fragment = fragmentOf(richTextOf(''))
		for (let i = 0; i < 300; i++) {
			const lines = Array.from({ length: 1 + Math.floor(random() * 4) }, () =>
				paragraph(
					text(some()),
					text(some(), ...(random() < 0.5 ? ['bold'] : [])),
					text(some(), ...(random() < 0.3 ? [link] : [])),
				),
			)
			const wanted = normalRichText(document(...lines))
			updateRichText(fragment, wanted)
			expect(readRichText(fragment)).toEqual(wanted)
		}
	})

	test('[RICH4] an unchanged text is not written', () => {
		for (const sample of Object.values(samples)) {
			const fragment = fragmentOf(sample)
			let writes = 0
			fragment.doc?.on('update', () => writes++)
			updateRichText(fragment, sample)
			expect(writes).toBe(0)
		}
	})

	test('[RICH5] two people who begin to write on an empty card both keep their letters', () => {
		const [anna, bert] = [new Y.Doc(), new Y.Doc()]
		anna.getMap('records').set('rt', newRichText(richTextOf('')))
		Y.applyUpdate(bert, Y.encodeStateAsUpdate(anna))
		const textOf = (doc: Y.Doc) => doc.getMap('records').get('rt') as Y.XmlFragment
		updateRichText(textOf(anna), richTextOf('Anna'))
		updateRichText(textOf(bert), richTextOf('Bert'))
		Y.applyUpdate(anna, Y.encodeStateAsUpdate(bert))
		Y.applyUpdate(bert, Y.encodeStateAsUpdate(anna))
		expect(readRichText(textOf(anna))).toEqual(readRichText(textOf(bert)))
		expect(['AnnaBert', 'BertAnna'].map(richTextOf)).toContainEqual(readRichText(textOf(anna)))
		expect(textOf(anna).toArray()).toHaveLength(1)
	})

	test('what is no rich text reads as an empty paragraph', () => {
		for (const nonsense of [undefined, null, 7, 'text', [], {}, { content: [1, null, { type: 'text' }] }]) {
			expect(readRichText(fragmentOf(nonsense))).toEqual(richTextOf(''))
		}
	})
})
