import type { BlockId } from '../blocks/index.ts'
import type { Term } from '../registry/index.ts'

/**
 * What each building block has to say as rows under headings, by name: for menus, files and the words below pictures. The rows
 * themselves come late (`blockTables.ts`); one that is listed here without them does not compile.
 */
export const tableNames = {
	chain: {
		steps: { de: 'Schritte', en: 'Steps' },
		needs: { de: 'Bedarfe', en: 'Needs' },
		services: { de: 'Leistungen', en: 'Services' },
	},
	checklist: { questions: { de: 'Fragen', en: 'Questions' } },
	circles: { groups: { de: 'Gruppen', en: 'Groups' } },
	document: { tables: { de: 'Tabellen', en: 'Tables' } },
	map: { relations: { de: 'Beziehungen', en: 'Relations' } },
	poll: { results: { de: 'Ergebnisse', en: 'Results' } },
	rulebook: { rules: { de: 'Regeln', en: 'Rules' } },
	scenes: { scenes: { de: 'Szenen', en: 'Scenes' }, parts: { de: 'Rollen', en: 'Parts' } },
	table: { rows: { de: 'Tabelle', en: 'Table' } },
	tree: { goals: { de: 'Ziele', en: 'Goals' } },
} as const satisfies Record<BlockId, Readonly<Record<string, Term>>>

/** The tables of a block of this kind; none of one this version does not know. */
export const tablesOfBlock = (block: string): readonly { readonly id: string; readonly name: Term }[] =>
	Object.entries<Term>(tableNames[block as BlockId] ?? {}).map(([id, name]) => ({ id, name }))
