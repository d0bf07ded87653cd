import { inflateSync } from 'node:zlib'

/** One sheet of a printed page: its size in points, and its words in the order in which they were drawn, line by line. */
export interface Sheet {
	width: number
	height: number
	lines: string[]
}

/** Reads the sheets of a PDF as Chromium prints it: pages in their order, streams deflated, each font with its Unicode map. */
export function readSheets(pdf: Buffer): Sheet[] {
	const objects = readObjects(pdf.toString('latin1'))
	const maps = new Map<string, Map<string, string>>()
	const mapOf = (font: string) => {
		const known = maps.get(font)
		if (known) return known
		const map = readUnicodeMap(objects.get(referenceIn(objects.get(font)?.head ?? '', 'ToUnicode'))?.stream ?? '')
		maps.set(font, map)
		return map
	}
	return [...objects.values()]
		.filter(({ head }) => /\/Type \/Page\b/.test(head))
		.map(({ head }) => {
			const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(head) ?? []
			const fonts = new Map(
				[...head.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => [name ?? '', mapOf(id ?? '')]),
			)
			const drawn = objects.get(referenceIn(head, 'Contents'))?.stream ?? ''
			return { width: Math.round(Number(width)), height: Math.round(Number(height)), lines: readLines(drawn, fonts) }
		})
}

interface PdfObject {
	head: string
	stream: string
}

function readObjects(file: string): Map<string, PdfObject> {
	const objects = new Map<string, PdfObject>()
	const begins = /(\d+) 0 obj\s*([\s\S]*?)(endobj|stream\r?\n)/g
	for (let found = begins.exec(file); found; found = begins.exec(file)) {
		const [, id = '', head = '', end] = found
		const length = end === 'endobj' ? 0 : Number(/\/Length (\d+)/.exec(head)?.[1])
		const bytes = file.slice(begins.lastIndex, begins.lastIndex + length)
		begins.lastIndex += length
		const isDeflated = length > 0 && head.includes('/FlateDecode')
		objects.set(id, { head, stream: isDeflated ? inflateSync(Buffer.from(bytes, 'latin1')).toString('latin1') : bytes })
	}
	return objects
}

const referenceIn = (head: string, name: string) => new RegExp(`/${name} (\\d+) 0 R`).exec(head)?.[1] ?? ''

/** Signs by their codes, both as they stand in the file: "<0041> <00E4>", or "<0041> <0043> <0061>" for three in a row. */
function readUnicodeMap(stream: string): Map<string, string> {
	const map = new Map<string, string>()
	const signOf = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le')
	for (const [, body = ''] of stream.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
		for (const [, code = '', sign = ''] of body.matchAll(/<(\w+)> <(\w+)>/g)) map.set(code.toUpperCase(), signOf(sign))
	}
	for (const [, body = ''] of stream.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
		for (const [, from = '', to = '', first = ''] of body.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
			for (let n = 0; n <= Number.parseInt(to, 16) - Number.parseInt(from, 16); n++) {
				const code = (Number.parseInt(from, 16) + n).toString(16).padStart(from.length, '0')
				map.set(code.toUpperCase(), String.fromCodePoint(Number.parseInt(first, 16) + n))
			}
		}
	}
	return map
}

/**
 * What is between BT and ET is one line, or goes on in the next where the pen moves down. A sign without width is a place
 * at which a word might have been broken.
 */
function readLines(drawn: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string[] {
	const lines: string[] = []
	let map: ReadonlyMap<string, string> | undefined
	const marks = /\/(F\d+) [\d.]+ Tf|([-\d.]+) ([-\d.]+) Td|<(\w+)> Tj|(BT)/g
	for (const [, name, across, down, code, begin] of drawn.matchAll(marks)) {
		if (name) map = fonts.get(name)
		else if (begin || (down && Number(down) !== 0)) lines.push('')
		else if (across && Number(across) === 0) lines.push((lines.pop() ?? '').trimEnd())
		else if (code) {
			const size = map?.keys().next().value?.length ?? 2
			const signs = code.toUpperCase().match(new RegExp(`.{${size}}`, 'g')) ?? []
			lines.push((lines.pop() ?? '') + signs.map((sign) => map?.get(sign) ?? '').join(''))
		}
	}
	return lines.map((line) => line.trim()).filter(Boolean)
}
