import type * as Y from 'yjs'
import { addEntryColumns, addRows, createTable } from '../../blocks/table/index.ts'
import { command } from '../../lib/command.ts'
import type { Random } from '../../lib/random.ts'
import { addTheme, changeCase, editCase, findCase, listThemes, type Term, wordKey } from '../../registry/index.ts'
import { enterSampleActors, enterSampleNeeds, type SampleNeed } from '../../sampleData/index.ts'
import { addGivenCase, type GivenCaseId, givenCaseIds } from './given/index.ts'
import { id as method } from './head.ts'

/** What stands where a theme meets each of the cases, in the order of `givenCaseIds`; a point where it does not come up. */
type Marks = string

interface SampleTheme {
	readonly label: Term
	readonly need?: SampleNeed
	readonly marks: Marks
}

/** What people in the invented town find in the cases, and the need it is about. */
const themes: readonly SampleTheme[] = [
	{
		label: { de: 'Betreuung in Randzeiten', en: 'Childcare at the edges of the day' },
		need: 'earlyHours',
		marks: 'XXX23',
	},
	{
		label: { de: 'Dieselbe Lage mehrmals schildern', en: 'Telling the same story again and again' },
		need: 'contact',
		marks: '3.X3?',
	},
	{ label: { de: 'Abschlüsse fehlen', en: 'Qualifications are missing' }, need: 'certificate', marks: '.X.?X' },
	{ label: { de: 'Schulden kommen spät zur Sprache', en: 'Debts are brought up late' }, need: 'debts', marks: '2.?..' },
	{ label: { de: 'Unterhalt bleibt aus', en: 'Maintenance is not paid' }, marks: 'X?.X2' },
	{
		label: { de: 'Wer weiß was, wer ist zuständig?', en: 'Who knows what, who is responsible?' },
		marks: '2.X3X',
	},
	{ label: { de: 'Isolation', en: 'Isolation' }, need: 'company', marks: '?XX.X' },
	{ label: { de: 'Das Kind ist belastet', en: 'The child is under strain' }, marks: '?.22X' },
	{ label: { de: 'Armut', en: 'Poverty' }, marks: 'XX?XX' },
	{ label: { de: 'Viele Hilfepläne zugleich', en: 'Many support plans at once' }, marks: '..X4.' },
	{ label: { de: 'Psychische Belastung', en: 'Mental strain' }, marks: '?.X..' },
	{ label: { de: 'Selbstvertrauen', en: 'Confidence' }, marks: '??...' },
]

/** The case that is adapted to the town, and what somebody has written into it in passing: it has no place there. */
const adapted: GivenCaseId = 'shifts'
const slip: Term = {
	de: 'Auf dem letzten Schreiben steht das Aktenzeichen 12 F 345/25.',
	en: 'The last letter bears the file number 12 F 345/25.',
}

/** The five cases and what comes up in them: themes of the town, by cases. Gives the table's id. */
export const addSample = command('plenum', (doc: Y.Doc, locale: keyof Term, random: Random = Math.random): string => {
	enterSampleActors(doc, locale, random)
	const cases = givenCaseIds.map((given) => ({ kind: 'case' as const, id: addGivenCase(doc, given, locale) }))
	adapt(doc, locale)
	const table = createTable(doc, { method, subject: 'theme', columns: [] }, random)
	addEntryColumns(doc, table, cases, { random })
	const ids = enterThemes(doc, locale, random)
	addRows(
		doc,
		table,
		themes.map(({ marks }, i) => ({
			entry: { kind: 'theme', id: ids[i] ?? '' },
			cells: Object.fromEntries(
				cases.map((each, at) => [`case:${each.id}`, marks[at] === '.' ? '' : (marks[at] ?? '')]),
			),
		})),
		{ random },
	)
	return table
})

function adapt(doc: Y.Doc, locale: keyof Term): void {
	const id = addGivenCase(doc, adapted, locale)
	const told = findCase(doc, id)
	if (!told || told.contacts.includes(slip[locale])) return
	changeCase(doc, id, { scope: 'local' })
	editCase(doc, id, 'contacts', `${told.contacts} ${slip[locale]}`)
}

/** Themes that are there already under their words stand for themselves. */
function enterThemes(doc: Y.Doc, locale: keyof Term, random: Random): string[] {
	const known = new Map(listThemes(doc).map(({ id, label }) => [wordKey(label), id]))
	const needs = enterSampleNeeds(
		doc,
		themes.flatMap(({ need }) => need ?? []),
		locale,
		random,
	)
	return themes.map(
		({ label, need }) =>
			known.get(wordKey(label[locale])) ??
			addTheme(doc, { label: label[locale], ...(need && { need: needs[need] }) }, { random }),
	)
}
