import { deflateSync } from 'node:zlib'
import type { Content, Table, TextDocument, Words } from '../../../shared/documents/index.ts'
import { wordsOf } from '../../../shared/documents/index.ts'
import { minutesOfTheFounding } from '../../shared/documents/fixtures.ts'

export { minutesOfTheFounding }

/** A document with these contents in one chapter. */
export const documentOf = (...content: Content[]): TextDocument => ({
	...minutesOfTheFounding,
	sections: [{ id: 'chapter', level: 1, heading: 'Ergebnisse', content }],
})

/** A table whose cells say where they stand. */
export const tableOf = (columns: number, rows: number, caption = 'Versorgung'): Table => ({
	kind: 'table',
	caption,
	columns: Array.from({ length: columns }, (_, at) => ({ label: `Spalte ${at + 1}`, width: 1 })),
	hasRowHeads: true,
	rows: Array.from({ length: rows }, (_, row) =>
		Array.from({ length: columns }, (_, column) => `Zelle ${row + 1}-${column + 1}`),
	),
})

/** Every piece of words a document holds, in the order in which it is read. */
export function wordsIn(document: TextDocument): string[] {
	const ofItems = (items: readonly { text: Words; items?: readonly { text: Words }[] }[]): string[] =>
		items.flatMap(({ text, items: further }) => [wordsOf(text), ...ofItems(further ?? [])])
	const of = (content: Content): string[] => {
		switch (content.kind) {
			case 'paragraph':
				return [wordsOf(content.text)]
			case 'list':
				return ofItems(content.items)
			case 'table':
				return [
					content.caption ?? '',
					...content.columns.map(({ label }) => label),
					...content.rows.flat().map(wordsOf),
				]
			case 'facts':
				return content.facts.flatMap(({ label, lines }) => [label, ...lines.map(wordsOf)])
			case 'picture':
				return [content.caption ?? '', ...content.text.flatMap(of)]
			case 'signatures':
				return [...content.signers]
		}
	}
	const said = document.sections.flatMap(({ number, heading, content }) => [
		[number, heading].filter(Boolean).join(' '),
		...content.flatMap(of),
	])
	return [document.title, document.subtitle ?? '', ...said].filter((words) => words !== '')
}

const crcTable = Array.from({ length: 256 }, (_, n) => {
	let c = n
	for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
	return c >>> 0
})

/** A picture any program shows: one colour, `alpha` with a see-through one. */
export function pngPicture({ width = 160, height = 90, alpha = false } = {}): Uint8Array {
	const chunk = (kind: string, data: Uint8Array) => {
		const body = Buffer.concat([Buffer.from(kind, 'latin1'), data])
		const size = Buffer.alloc(4)
		size.writeUInt32BE(data.length)
		const check = Buffer.alloc(4)
		check.writeUInt32BE((body.reduce((c, byte) => (crcTable[(c ^ byte) & 255] ?? 0) ^ (c >>> 8), -1) ^ -1) >>> 0)
		return Buffer.concat([size, body, check])
	}
	const head = Buffer.alloc(13)
	head.writeUInt32BE(width)
	head.writeUInt32BE(height, 4)
	head.set([8, alpha ? 6 : 2], 8)
	const line = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * (alpha ? 4 : 3), 0x7f)])
	const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => line)))
	const begin = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
	return new Uint8Array(
		Buffer.concat([begin, chunk('IHDR', head), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]),
	)
}
