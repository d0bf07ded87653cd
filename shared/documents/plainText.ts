import type { Content, List, Section, Table, TextDocument, Words } from './model.ts'
import { wordsOf } from './model.ts'

/*
 * A document as plain text, for a mail or a text field: nothing is left out, and everything stands in the order in which it is read.
 */

/** The whole document, paragraphs with a blank line between them. */
export function plainText(document: TextDocument): string {
	const head = [document.title, document.subtitle].filter(Boolean).join('\n')
	const lines = [...document.head.left, ...document.head.right].filter(Boolean).join(' · ')
	return `${[head, lines, ...document.sections.flatMap(sectionText)].filter((part) => part !== '').join('\n\n')}\n`
}

function sectionText({ number, heading, content, level }: Section): string[] {
	const words = [number, heading].filter(Boolean).join(' ')
	const underlined = level === 1 && words ? `${words}\n${'='.repeat(words.length)}` : words
	return [underlined, contentText(content)]
}

/** Content alone, without headings. */
export const contentText = (content: readonly Content[]): string =>
	content
		.map(pieceText)
		.filter((text) => text !== '')
		.join('\n\n')

function pieceText(piece: Content): string {
	switch (piece.kind) {
		case 'paragraph':
			return wordsOf(piece.text)
		case 'list':
			return listText(piece).join('\n')
		case 'table':
			return tableText(piece)
		case 'facts':
			return piece.facts.map(({ label, lines }) => labelled(label, lines)).join('\n')
		case 'picture':
			return [`[${piece.alt}]`, piece.caption, contentText(piece.text)].filter(Boolean).join('\n\n')
		case 'signatures':
			return piece.signers.map((signer) => `______________________________\n${signer}`).join('\n\n')
	}
}

/** What a label says, every further line below the first one. A question needs no colon. */
function labelled(label: string, lines: readonly Words[]): string {
	const before = /[?:]$/u.test(label) ? `${label} ` : `${label}: `
	return before + indented(lines, before.length)
}

const indented = (lines: readonly Words[], by: number) =>
	lines
		.map(wordsOf)
		.join('\n')
		.replaceAll('\n', `\n${' '.repeat(by)}`)

const listText = ({ items, isOrdered }: Pick<List, 'items' | 'isOrdered'>): string[] =>
	items.flatMap(({ text, items: further }, at) => [
		`${isOrdered ? `${at + 1}.` : '–'} ${indented([text], 2)}`,
		...(further ? listText({ items: further, isOrdered }).map((line) => `  ${line}`) : []),
	])

/** Row by row with the name of the column before each cell: columns cannot be lined up in a mail. */
function tableText({ caption, columns, rows, hasRowHeads }: Table): string {
	const told = rows.map((row) =>
		row
			.map((cell, at) =>
				hasRowHeads && at === 0 ? wordsOf(cell) : indented([labelled(columns[at]?.label ?? '', [cell])], 2),
			)
			.join('\n  '),
	)
	return [caption, ...told].filter(Boolean).join('\n')
}
