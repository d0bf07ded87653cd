import type * as Y from 'yjs'
import { command } from '../../../lib/command.ts'
import { addCase, type CasePart, findCase, listCases, type Term, wordKey } from '../../../registry/index.ts'
import { givenDe } from './de.ts'
import { givenEn } from './en.ts'

/** The five situations invented for every workshop, each of another type, one of them a father's. */
export const givenCaseIds = ['separation', 'country', 'shelter', 'course', 'shifts'] as const
export type GivenCaseId = (typeof givenCaseIds)[number]

export type GivenCases = Readonly<Record<GivenCaseId, Readonly<Record<CasePart, string>>>>

/** What is told of each, part by part. */
export const givenCases: Readonly<Record<keyof Term, GivenCases>> = { de: givenDe, en: givenEn }

/** What each is about in a few words, to choose by. */
export const givenTypes: Readonly<Record<GivenCaseId, Term>> = {
	separation: { de: 'Trennung, Schulden, Kleinkind', en: 'Separation, debts, a toddler' },
	country: { de: 'Sehr jung, ländlich, ohne Abschluss', en: 'Very young, in the country, no certificate' },
	shelter: { de: 'Gewalt, Frauenhaus', en: 'Violence, women’s shelter' },
	course: { de: 'Kurs in Gefahr, mehrere Kinder', en: 'Course at risk, several children' },
	shifts: { de: 'Schichtarbeit, kein Unterhalt, ein Vater', en: 'Shift work, no maintenance, a father' },
}

/** The id one has in every workshop: whoever takes it twice, in whatever language, has it once. */
export const idOfGiven = (given: GivenCaseId): string => `given-${given}`

/** Whether a workshop has it, with whatever people have made of it since, or one of its title that came by a file. */
export const hasGiven = (doc: Y.Doc, given: GivenCaseId): boolean => thereAs(doc, given) !== undefined

/** Takes one into the workshop, or brings it back from the trash as it lay there; gives its id. */
export const addGivenCase = command(
	'registry',
	(doc: Y.Doc, given: GivenCaseId, locale: keyof Term): string =>
		thereAs(doc, given) ?? addCase(doc, { ...givenCases[locale][given], scope: 'general' }, { id: idOfGiven(given) }),
)

function thereAs(doc: Y.Doc, given: GivenCaseId): string | undefined {
	const id = idOfGiven(given)
	if (findCase(doc, id)) return id
	const names = new Set(Object.values(givenCases).map((cases) => wordKey(cases[given].title)))
	return listCases(doc).find(({ title }) => names.has(wordKey(title)))?.id
}
