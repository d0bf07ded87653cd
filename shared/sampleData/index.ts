import type * as Y from 'yjs'
import { command } from '../lib/command.ts'
import type { Random } from '../lib/random.ts'
import {
	addActors,
	addGroup,
	changeGroup,
	editGroup,
	findGroup,
	listActors,
	setMembership,
	type Term,
	wordKey,
} from '../registry/index.ts'
import { type SampleActor, sampleActors, sampleCouncils } from './actors.ts'
import { type SampleGroup, sampleGroups } from './groups.ts'

export type { SampleActor } from './actors.ts'
export { enterSampleCases } from './cases.ts'
export { sampleGroups } from './groups.ts'
export { enterSampleNeeds, type SampleNeed } from './needs.ts'

/**
 * The people of the invented town all samples tell of, as actor ids: whoever is not in the registry yet under that name is
 * entered, with the groups they are in. So the samples of several methods in one workshop speak of the same actors.
 */
export const enterSampleActors = command(
	'plenum',
	(doc: Y.Doc, locale: keyof Term, random: Random = Math.random): Record<SampleActor, string> => {
		const known = new Map(listActors(doc).map(({ id, name }) => [wordKey(name), id]))
		const ids = Object.entries(sampleActors).map(([key, { name: names, ...details }]) => {
			const name = names[locale]
			return [key, known.get(wordKey(name)) ?? addActors(doc, [{ ...details, name }], random)[0] ?? '']
		})
		const people = Object.fromEntries(ids) as Record<SampleActor, string>
		for (const { [locale]: name } of sampleCouncils) {
			if (known.has(wordKey(name))) continue
			const [council = ''] = addActors(doc, [{ name, kind: 'politics' }], random)
			setMembership(doc, council, 'steering', 'canBringAbout')
		}
		enterSampleGroups(doc, locale, people)
		return people
	},
)

function enterSampleGroups(doc: Y.Doc, locale: keyof Term, people: Readonly<Record<SampleActor, string>>): void {
	for (const [key, { name, purpose, rhythm, lead, members }] of Object.entries<SampleGroup>(sampleGroups)) {
		const id = name ? (addGroup(doc, name[locale]) ?? '') : key
		// What somebody has said of it since stays.
		if (findGroup(doc, id)?.purpose) continue
		editGroup(doc, id, 'purpose', purpose[locale])
		editGroup(doc, id, 'rhythm', rhythm[locale])
		changeGroup(doc, id, { lead: people[lead], ...(name && { reportsTo: 'steering' }) })
		for (const member of members) setMembership(doc, people[member], id, true)
	}
}

/** Everyone in town of whom the samples tell, in the order in which they are introduced. */
export const samplePeople = Object.keys(sampleActors) as SampleActor[]

/** Ids of the councils of the districts, who sit in the steering group and are told of nowhere else. */
export function councilsIn(doc: Y.Doc, locale: keyof Term): string[] {
	const names = new Set(sampleCouncils.map((council) => wordKey(council[locale])))
	return listActors(doc).flatMap(({ id, name }) => (names.has(wordKey(name)) ? [id] : []))
}

/** The rounds in which observers spoke of the scenes that were played in town: the chain that came of them names them, too. */
export const sampleRounds = ['sample-scene-1', 'sample-scene-2', 'sample-scene-3'] as const
