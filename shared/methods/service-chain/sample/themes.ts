import type * as Y from 'yjs'
import type { Random } from '../../../lib/random.ts'
import { addTheme, listThemes, type Term, wordKey } from '../../../registry/index.ts'
import type { SampleNeed } from './story.ts'

/** What people in the invented town hear again and again, and the need it is about. */
const themes: readonly { readonly label: Term; readonly need?: SampleNeed }[] = [
	{ label: { de: 'Betreuung in Randzeiten', en: 'Childcare at the edges of the day' }, need: 'earlyHours' },
	{ label: { de: 'Abschlüsse fehlen', en: 'Qualifications are missing' }, need: 'certificate' },
	{ label: { de: 'Schulden kommen spät zur Sprache', en: 'Debts are brought up late' }, need: 'debts' },
	{ label: { de: 'Dieselbe Lage mehrmals schildern', en: 'Telling the same story again and again' }, need: 'contact' },
	{ label: { de: 'Unterhalt bleibt aus', en: 'Maintenance is not paid' } },
]

/** Enters the themes that are not there yet under their words. */
export function enterThemes(
	doc: Y.Doc,
	locale: keyof Term,
	needs: Readonly<Record<SampleNeed, string>>,
	random: Random,
): void {
	const known = new Set(listThemes(doc).map(({ label }) => wordKey(label)))
	for (const { label, need } of themes)
		if (!known.has(wordKey(label[locale])))
			addTheme(doc, { label: label[locale], ...(need && { need: needs[need] }) }, { random })
}
