import { deflateRawSync } from 'node:zlib'

const schemas = 'http://schemas.openxmlformats.org'
const workbook = (sheets: readonly { name: string; state?: string }[], head = '') =>
	`<?xml version="1.0"?><workbook xmlns="${schemas}/spreadsheetml/2006/main" xmlns:r="${schemas}/officeDocument/2006/relationships">${head}<sheets>${sheets
		.map(
			({ name, state }, i) =>
				`<sheet name="${name}" sheetId="${i + 7}"${state ? ` state="${state}"` : ''} r:id="rId${i + 1}"/>`,
		)
		.join('')}</sheets></workbook>`
const relations = (sheets: number) =>
	`<Relationships xmlns="${schemas}/package/2006/relationships">${Array.from(
		{ length: sheets },
		(_, i) =>
			`<Relationship Id="rId${i + 1}" Type="${schemas}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
	).join('')}</Relationships>`

/** A sheet with these rows as Excel writes it. */
export const sheetOf = (rows: string) =>
	`<?xml version="1.0"?><worksheet xmlns="${schemas}/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`

/** The parts of a workbook with these sheets; `more` adds parts or takes their place. */
export function partsOf(
	sheets: readonly { name: string; state?: string; xml: string }[],
	more: Readonly<Record<string, string>> = {},
	head = '',
): Record<string, string> {
	return {
		'[Content_Types].xml': '<Types/>',
		'xl/workbook.xml': workbook(sheets, head),
		'xl/_rels/workbook.xml.rels': relations(sheets.length),
		...Object.fromEntries(sheets.map(({ xml }, i) => [`xl/worksheets/sheet${i + 1}.xml`, xml])),
		...more,
	}
}

/** A ZIP archive of these parts; `lie` changes what the list at its end says of the size of one. */
export function archiveOf(
	parts: Readonly<Record<string, string | Uint8Array>>,
	lie: Readonly<Record<string, number>> = {},
): Uint8Array {
	const pieces: Buffer[] = []
	const list: Buffer[] = []
	let at = 0
	for (const [name, content] of Object.entries(parts)) {
		const bytes = Buffer.from(content)
		const packed = deflateRawSync(bytes)
		const head = Buffer.alloc(30)
		head.writeUInt32LE(0x04034b50, 0)
		head.writeUInt16LE(8, 8)
		head.writeUInt32LE(packed.length, 18)
		head.writeUInt32LE(bytes.length, 22)
		head.writeUInt16LE(name.length, 26)
		const entry = Buffer.alloc(46)
		entry.writeUInt32LE(0x02014b50, 0)
		entry.writeUInt16LE(8, 10)
		entry.writeUInt32LE(packed.length, 20)
		entry.writeUInt32LE(lie[name] ?? bytes.length, 24)
		entry.writeUInt16LE(name.length, 28)
		entry.writeUInt32LE(at, 42)
		pieces.push(head, Buffer.from(name), packed)
		list.push(entry, Buffer.from(name))
		at += 30 + name.length + packed.length
	}
	const end = Buffer.alloc(22)
	end.writeUInt32LE(0x06054b50, 0)
	end.writeUInt16LE(list.length / 2, 8)
	end.writeUInt16LE(list.length / 2, 10)
	end.writeUInt32LE(Buffer.concat(list).length, 12)
	end.writeUInt32LE(at, 16)
	return new Uint8Array(Buffer.concat([...pieces, ...list, end]))
}
