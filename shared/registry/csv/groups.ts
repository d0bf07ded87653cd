import type * as Y from 'yjs'
import { findActor } from '../actors/actors.ts'
import { everyNode, goalOutline } from '../goals/outline.ts'
import { type Group, groupKinds } from '../groups/group.ts'
import { findGroup, listGroups, membersOf } from '../groups/groups.ts'
import type { Term } from '../term.ts'

const columns: readonly Term[] = [
	{ de: 'Gruppe', en: 'Group' },
	{ de: 'Art', en: 'Kind' },
	{ de: 'Auftrag', en: 'Mandate' },
	{ de: 'Ziele', en: 'Goals' },
	{ de: 'Mitglieder', en: 'Members' },
	{ de: 'Leitung', en: 'Lead' },
	{ de: 'Turnus und Ort', en: 'Rhythm and place' },
	{ de: 'Berichtet an', en: 'Reports to' },
	{ de: 'Nächster Bericht', en: 'Next report' },
]

/** Every group as a row of words under headings, with its members and the goals that are its mandate. */
export const groupTable = (doc: Y.Doc, locale: keyof Term): string[][] => {
	const mandates = everyNode(goalOutline(doc)).filter(({ firstBelow }) => firstBelow === undefined)
	const goalsOf = ({ id }: Group) =>
		mandates.flatMap(({ goal, number }) =>
			goal.group === id ? [[number, goal.text.trim()].filter(Boolean).join(' ')] : [],
		)
	return [
		columns.map((heading) => heading[locale]),
		...listGroups(doc).map((group) => [
			...[group.label[locale], groupKinds[group.kind][locale], group.purpose.trim()],
			...[
				goalsOf(group).join('; '),
				membersOf(doc, group.id)
					.map(({ name }) => name.trim())
					.join('; '),
			],
			...[findActor(doc, group.lead ?? '')?.name.trim() ?? '', group.rhythm.trim()],
			...[findGroup(doc, group.reportsTo ?? '')?.label[locale] ?? '', group.nextReport ?? ''],
		]),
	]
}
