/** One of several names or words in a cell. */
export interface ListedPart {
	readonly words: string
	/** it stood in quotation marks, so that none of its signs parts it */
	readonly isQuoted: boolean
}

/** A part in straight quotation marks (doubled where they belong to it), or one without, up to the next semicolon or line. */
const part = /\s*"((?:[^"]|"")*)"[^\S\n]*(?=[;\n]|$)|([^;\n]*)/uy

/**
 * What several words in one cell are: semicolons and lines part them, except in straight quotation marks, as in a CSV file
 * within the cell. Blanks around a part and empty parts are left out.
 */
export function listIn(cell: string): ListedPart[] {
	const parts: ListedPart[] = []
	part.lastIndex = 0
	while (part.lastIndex < cell.length) {
		const [, quoted, plain = ''] = part.exec(cell) ?? []
		const words = quoted === undefined ? plain.trim() : quoted.replaceAll('""', '"').trim()
		if (words) parts.push({ words, isQuoted: quoted !== undefined })
		part.lastIndex += 1
	}
	return parts
}

/** A part as it has to stand in a list of several, if `parting` signs in it would part it. */
export const listed = (words: string, parting = /[;\n]/u): string =>
	parting.test(words) || words.startsWith('"') ? `"${words.replaceAll('"', '""')}"` : words
