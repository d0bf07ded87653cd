import type * as Y from 'yjs'
import { addEntryColumns, addRows, createTable } from '../../blocks/table/index.ts'
import { command } from '../../lib/command.ts'
import type { Random } from '../../lib/random.ts'
import { listCases, listThemes } from '../../registry/index.ts'
import type { Method } from '../method.ts'
import { analyse } from './analysis.ts'
import { given } from './givenTable.ts'
import { head, id } from './head.ts'
import { addSample } from './sample.ts'
import { cards, guide, purpose, rules } from './texts.ts'

/** Invented cases people work on, and the overview of what comes up in them. */
export const caseExamples = {
	...head,
	...given,
	version: 1,
	purpose,
	guide,
	rules,
	cards,
	// What there is already stands in it: nobody enters a case or a theme twice.
	found: command('plenum', (doc: Y.Doc, random: Random = Math.random) => {
		const table = createTable(doc, { method: id, subject: 'theme', columns: [] }, random)
		const cases = listCases(doc).filter(({ title }) => title.trim())
		addEntryColumns(
			doc,
			table,
			cases.map((told) => ({ kind: 'case', id: told.id })),
			{ random },
		)
		const themes = listThemes(doc).filter(({ label }) => label.trim())
		addRows(
			doc,
			table,
			themes.map((theme) => ({ entry: { kind: 'theme', id: theme.id } })),
			{ random },
		)
		return { block: 'table', id: table }
	}),
	sample: (doc, locale, random) => ({ block: 'table', id: addSample(doc, locale, random) }),
	analyse,
} as const satisfies Method
