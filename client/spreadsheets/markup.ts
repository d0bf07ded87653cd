/** A tag of an XML text with the bare text before it. */
export interface Tag {
	/** without the prefix of its namespace */
	readonly name: string
	readonly kind: 'open' | 'close' | 'empty'
	/** what stands between the tag before and this one */
	readonly text: string
	/** An attribute by its name without prefix, decoded. */
	attribute(name: string): string | undefined
}

/** A text that is no XML as spreadsheets and programs for networks write it. */
export class MarkupError extends Error {}

/**
 * The tags of an XML text in their order, in one pass. Throws `MarkupError` for one that ends within a tag, and for one
 * that declares entities of its own: none of them does, and such a text can say endless things.
 */
export function* tagsOf(xml: string): Generator<Tag> {
	let before = 0
	let text = ''
	for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', before)) {
		text += decoded(xml.slice(before, at))
		if (xml.startsWith('<!--', at)) before = after(xml, '-->', at)
		else if (xml.startsWith('<?', at)) before = after(xml, '?>', at)
		else if (xml.startsWith('<![CDATA[', at)) {
			before = after(xml, ']]>', at)
			text += xml.slice(at + 9, before - 3)
		} else if (xml.startsWith('<!', at)) throw new MarkupError('entities')
		else {
			const end = endOfTag(xml, at)
			yield tagFrom(xml.slice(at + 1, end), text)
			text = ''
			before = end + 1
		}
	}
}

function tagFrom(inside: string, text: string): Tag {
	const kind = inside.startsWith('/') ? 'close' : inside.endsWith('/') ? 'empty' : 'open'
	const [, full = ''] = /^\/?([^\s/]+)/u.exec(inside) ?? []
	return {
		name: full.slice(full.indexOf(':') + 1),
		kind,
		text,
		attribute(name) {
			const found = new RegExp(`[\\s:]${name}\\s?=\\s?(?:"([^"]*)"|'([^']*)')`, 'u').exec(inside)
			return found ? decoded(found[1] ?? found[2] ?? '') : undefined
		},
	}
}

/** Where the tag that begins at `at` ends: signs in quotes do not end it. */
function endOfTag(xml: string, at: number): number {
	let quote = ''
	for (let i = at + 1; i < xml.length; i++) {
		const sign = xml[i] as string
		if (quote) {
			if (sign === quote) quote = ''
		} else if (sign === '"' || sign === "'") quote = sign
		else if (sign === '>') return i
	}
	throw new MarkupError('unfinished')
}

function after(xml: string, sign: string, at: number): number {
	const found = xml.indexOf(sign, at)
	if (found < 0) throw new MarkupError('unfinished')
	return found + sign.length
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function decoded(words: string): string {
	if (!words.includes('&')) return words
	return words.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,8}));/giu, (all, hex, decimal, name) => {
		if (name !== undefined) return named[name] ?? all
		const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
		return code <= 0x10ffff ? String.fromCodePoint(code) : all
	})
}

const signs: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	'\n': '&#10;',
	'\t': '&#9;',
}

/** Words as XML holds them, between tags and in quotes: without signs it knows nothing of. */
export function escaped(words: string): string {
	return (
		words
			.replace(/\r\n?/gu, '\n')
			// biome-ignore lint/suspicious/noControlCharactersInRegex: just these are what XML cannot hold
			.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '')
			.replace(/[&<>"\n\t]/gu, (sign) => signs[sign] ?? sign)
	)
}
