/** A piece of a line. What is not known as Markdown is text, HTML included. */
export type Span =
	| { readonly kind: 'text'; readonly text: string }
	| { readonly kind: 'strong' | 'emphasis'; readonly spans: readonly Span[] }
	| { readonly kind: 'link'; readonly href: string; readonly spans: readonly Span[] }
	| { readonly kind: 'break' }

export type Block =
	| { readonly kind: 'heading'; readonly level: number; readonly spans: readonly Span[] }
	| { readonly kind: 'paragraph'; readonly spans: readonly Span[] }
	| { readonly kind: 'list'; readonly isOrdered: boolean; readonly items: readonly (readonly Span[])[] }

/**
 * What operators need of Markdown: headings, paragraphs, flat lists, links, emphasis, and line breaks (two blanks or a
 * backslash at the end of a line). Comments are left out.
 */
export function readMarkdown(text: string): Block[] {
	const blocks: Block[] = []
	let lines: string[] = []
	const close = () => {
		if (lines.length > 0) blocks.push(blockOf(lines))
		lines = []
	}
	for (const line of text
		.replaceAll('\r\n', '\n')
		.replace(/<!--[\s\S]*?-->/gu, '')
		.split('\n')) {
		const heading = /^(#{1,6})\s+(.*?)[\s#]*$/u.exec(line)
		const beginsList = listItem.test(line) && !listItem.test(lines[0] ?? '')
		if (heading || beginsList || line.trim() === '') close()
		if (heading) blocks.push({ kind: 'heading', level: heading[1]?.length ?? 1, spans: spansOf(heading[2] ?? '') })
		else if (line.trim() !== '') lines.push(line)
	}
	close()
	return blocks
}

/** Every line as it was written; an empty one begins a paragraph. */
export function readPlainText(text: string): Block[] {
	return text
		.replaceAll('\r\n', '\n')
		.split(/\n[^\S\n]*\n/u)
		.filter((part) => part.trim() !== '')
		.map((part) => ({
			kind: 'paragraph',
			spans: part
				.trim()
				.split('\n')
				.flatMap((line, i): Span[] => [...(i > 0 ? [{ kind: 'break' } as const] : []), { kind: 'text', text: line }]),
		}))
}

const listItem = /^[^\S\n]{0,3}(?:[-*+]|(\d+)[.)])\s+/u

function blockOf(lines: readonly string[]): Block {
	const [first = ''] = lines
	if (!listItem.test(first)) return { kind: 'paragraph', spans: spansOf(joined(lines)) }
	const items: string[][] = []
	for (const line of lines) {
		if (listItem.test(line)) items.push([line.replace(listItem, '')])
		else items.at(-1)?.push(line)
	}
	const isOrdered = listItem.exec(first)?.[1] !== undefined
	return { kind: 'list', isOrdered, items: items.map((item) => spansOf(joined(item))) }
}

const wantedBreak = /(?: {2,}|\\)$/u

/** Lines go on in the next one, unless a break is wanted: that stays. */
const joined = (lines: readonly string[]) =>
	lines
		.map((line, i) => {
			const text = line.replace(wantedBreak, '').trim()
			return i === lines.length - 1 ? text : text + (wantedBreak.test(line) ? '\n' : ' ')
		})
		.join('')

const token =
	/\\([\\`*_[\]()#+.!<>-])|\[([^\]]+)\]\(([^()\s]+)\)|<([^\s<>]+)>|(https?:\/\/[^\s<>]*[^\s<>.,;:!?)])|\*\*(.+?)\*\*|\*(.+?)\*|\b_([^_]+)_\b|(\n)/gu

function spansOf(line: string): Span[] {
	const spans: Span[] = []
	let at = 0
	for (const match of line.matchAll(token)) {
		const [whole, escaped, label, target, bracketed, address, strong, starred, underlined, broken] = match
		const before = line.slice(at, match.index)
		if (before) spans.push({ kind: 'text', text: before })
		at = match.index + whole.length
		if (escaped !== undefined) spans.push({ kind: 'text', text: escaped })
		else if (label !== undefined) spans.push(linked(target, spansOf(label), whole))
		else if (bracketed !== undefined)
			spans.push(linked(withScheme(bracketed), [{ kind: 'text', text: bracketed }], whole))
		else if (address !== undefined) spans.push(linked(address, [{ kind: 'text', text: address }], whole))
		else if (strong !== undefined) spans.push({ kind: 'strong', spans: spansOf(strong) })
		else if (broken !== undefined) spans.push({ kind: 'break' })
		else spans.push({ kind: 'emphasis', spans: spansOf(starred ?? underlined ?? '') })
	}
	if (at < line.length) spans.push({ kind: 'text', text: line.slice(at) })
	return spans
}

/** Only where nothing can run: a text cannot bring anything along that does. */
const linked = (href: string | undefined, spans: readonly Span[], whole: string): Span =>
	href !== undefined && /^(?:https?:\/\/|mailto:|tel:|\/(?!\/)|#)/iu.test(href)
		? { kind: 'link', href, spans }
		: { kind: 'text', text: whole }

/** What stands in angle brackets leads somewhere only as a whole address: everything else there is HTML. */
function withScheme(address: string): string | undefined {
	if (/^[^\s@:/]+@[^\s@:/]+$/u.test(address)) return `mailto:${address}`
	return address.includes(':') ? address : undefined
}
