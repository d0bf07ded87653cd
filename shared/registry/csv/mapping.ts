import type { Field } from '../actors/fields.ts'
import { wordKey } from '../term.ts'
import { cleanCell } from './cell.ts'
import { actorColumns, actorTargets, type CellColumn, type Target } from './columns.ts'
import { type ListedProperty, listedProperties, meantBy, partsOf, proposedFor } from './listedWords.ts'

/** Columns of a file that may be several: they are put together. */
export const mayRepeat = (target: Target): boolean =>
	target === 'note' || target === 'contact' || target.startsWith('n.')

/** A heading as people are told of it; one that is empty is called by its number. */
export const headingOf = (headings: readonly string[], column: number): string => headings[column] || `(${column + 1})`

/**
 * What each column of a file most likely is: by its heading in either language, else by what stands below it. Whatever is
 * neither becomes a column of the table, or a note where there is none: nothing is left out unless somebody says so.
 */
export function proposeMapping(
	{ headings, lines }: { headings: readonly string[]; lines: readonly { readonly cells: readonly string[] }[] },
	{ cells = [], fields, inTable }: { cells?: readonly CellColumn[]; fields: readonly Field[]; inTable: boolean },
): (Target | undefined)[] {
	const taken = new Set<Target>()
	const take = (target: Target | undefined) => {
		if (target === undefined || (taken.has(target) && !mayRepeat(target))) return undefined
		taken.add(target)
		return target
	}
	const named = headings.map((heading) => take(targetNamed(heading, cells)))
	return named.map((target, column): Target => {
		if (target) return target
		const words = lines.map((line) => cleanCell(line.cells[column] ?? '')).filter(Boolean)
		const listed = listedProperties.find((property) => !taken.has(property) && saysAll(property, words, fields))
		return take(listed) ?? (inTable ? `n.${headingOf(headings, column)}` : 'note')
	})
}

/** Whether all words of a column are on one list, some of them as the list has them. */
function saysAll(property: ListedProperty, words: readonly string[], fields: readonly Field[]): boolean {
	const parts = [...new Set(words.flatMap((cell) => (property === 'field' ? partsOf(cell, fields) : [cell])))]
	return (
		parts.some((part) => meantBy(property, part, fields)) &&
		parts.every((part) => meantBy(property, part, fields) ?? proposedFor(property, part, fields))
	)
}

function targetNamed(heading: string, cells: readonly CellColumn[]): Target | undefined {
	const wanted = headingKey(heading)
	if (!wanted) return undefined
	const own = actorTargets.find((target) => {
		const { header, also } = actorColumns[target]
		return [header.de, header.en, ...also].some((word) => headingKey(word) === wanted)
	})
	if (own) return own
	const cell = cells.find(({ header }) => headingKey(header.de) === wanted || headingKey(header.en) === wanted)
	return cell && `c.${cell.id}`
}

/** Whether a heading says of its words no more than that they are notes. */
export const isNoteHeading = (heading: string): boolean => targetNamed(heading, []) === 'note'

/** Headings are written as "Kürzel:", "kuerzel" or "Beteiligte / r". */
export function headingKey(heading: string): string {
	return wordKey(heading)
		.replaceAll('ä', 'ae')
		.replaceAll('ö', 'oe')
		.replaceAll('ü', 'ue')
		.replaceAll('ß', 'ss')
		.replace(/[^\p{L}\p{N}]/gu, '')
}
