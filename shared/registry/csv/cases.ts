import type * as Y from 'yjs'
import { casePartIds, caseParts, caseScopes } from '../cases/case.ts'
import { listCases } from '../cases/cases.ts'
import { findNeed } from '../needs/needs.ts'
import type { Term } from '../term.ts'
import { listThemes } from '../themes/themes.ts'

const scope: Term = { de: 'Geltung', en: 'Scope' }
const themeColumns: readonly Term[] = [
	{ de: 'Thema', en: 'Theme' },
	{ de: 'Bedarf', en: 'Need' },
]

/** Every case as a row of words under headings: a column for each part of its sheet. */
export const caseTable = (doc: Y.Doc, locale: keyof Term): string[][] => [
	[...casePartIds.map((part) => caseParts[part].label[locale]), scope[locale]],
	...listCases(doc).map((told) => [...casePartIds.map((part) => told[part].trim()), caseScopes[told.scope][locale]]),
]

/** Every theme as a row of words under headings, with the need it is about. */
export const themeTable = (doc: Y.Doc, locale: keyof Term): string[][] => [
	themeColumns.map((heading) => heading[locale]),
	...listThemes(doc).map(({ label, need }) => [label.trim(), findNeed(doc, need ?? '')?.label.trim() ?? '']),
]
