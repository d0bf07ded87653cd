import { type Actor, fieldsOfActor } from '../actors/actor.ts'
import type { Field } from '../actors/fields.ts'
import { involvements, kinds, levels } from '../actors/terms.ts'
import type { Group } from '../groups/group.ts'
import type { Term } from '../term.ts'
import { actorColumns, actorTargets, type CellColumn } from './columns.ts'
import { listed } from './listCell.ts'

/** One line to write: an actor, and what the cells of their row say. */
export interface CsvLine {
	actor: Actor
	cells?: Readonly<Record<string, string>>
}

/**
 * Actors as rows of words under their headings, in one language. The columns for contact persons and for notes are only
 * there if there are any: names of people leave the house on purpose or not at all.
 */
export function actorTable(
	lines: readonly CsvLine[],
	{ fields, groups }: { readonly fields: readonly Field[]; readonly groups: readonly Group[] },
	locale: keyof Term,
	cells: readonly CellColumn[] = [],
): string[][] {
	const targets = actorTargets.filter(
		(target) => (target !== 'contact' && target !== 'note') || lines.some(({ actor }) => actor[target]),
	)
	const wordsOf = (actor: Actor, target: (typeof targets)[number]): string => {
		switch (target) {
			case 'kind':
				return actor.kind ? kinds[actor.kind][locale] : ''
			case 'level':
				return actor.level ? levels[actor.level][locale] : ''
			case 'involvement':
				return actor.involvement ? involvements[actor.involvement][locale] : ''
			case 'groups':
				return (actor.groups ?? [])
					.flatMap((group) => groups.find(({ id }) => id === group)?.label[locale] ?? [])
					.map((label) => listed(label))
					.join('; ')
			case 'field':
				return fieldsOfActor(actor)
					.flatMap((field) => fields.find(({ id }) => id === field)?.label[locale] ?? [])
					.map((label) => listed(label, /[;\n,/|]/u))
					.join('; ')
			case 'name':
			case 'shortName':
			case 'legalBasis':
			case 'contact':
			case 'note':
				return actor[target] ?? ''
		}
	}
	return [
		[...targets.map((target) => actorColumns[target].header[locale]), ...cells.map(({ header }) => header[locale])],
		...lines.map((line) => [
			...targets.map((target) => wordsOf(line.actor, target)),
			...cells.map(({ id }) => line.cells?.[id] ?? ''),
		]),
	]
}
