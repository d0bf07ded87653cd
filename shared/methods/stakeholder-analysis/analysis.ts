import type * as Y from 'yjs'
import { openCells, rowsOf } from '../../blocks/table/index.ts'
import type { Finding } from '../../findings/index.ts'
import { type Actor, findActor, isNamed, type Term } from '../../registry/index.ts'
import { columns } from './texts.ts'

/** What the head line of an analysis says. */
export interface Summary {
	/** rows whose actor has a name */
	actors: number
	openCells: number
	/** rows per field id; actors without a field are not counted */
	fields: Record<string, number>
	/** ids of those the literature calls indispensable and nobody in the table looks like */
	missing: IndispensableId[]
}

/**
 * Actors no network for lone parents should begin without, and how to recognise them. After the handbook
 * "Unterstützungsnetzwerke für Alleinerziehende" (BMFSFJ, 2013), stakeholder analysis.
 */
export const indispensable = {
	jobCentre: {
		name: { de: 'Jobcenter oder Grundsicherungsstelle', en: 'Job centre' },
		isMeant: ({ name }: Actor) => /job\s?-?cent|grundsicherung|sozialagentur/iu.test(name),
	},
	youthOffice: {
		name: { de: 'Jugendamt', en: 'Youth welfare office' },
		isMeant: ({ name }: Actor) => /jugend.*amt|amt.*jugend|fachbereich.*jugend|youth (welfare )?office/iu.test(name),
	},
	equality: {
		name: { de: 'Gleichstellungsbeauftragte', en: 'Equal opportunities officer' },
		isMeant: ({ name }: Actor) => /gleichstellung|chancengleichheit|equal(ity| opportunit)/iu.test(name),
	},
	womensCentre: {
		name: { de: 'Frauen- oder Mütterzentrum', en: 'Women’s or mothers’ centre' },
		isMeant: ({ name }: Actor) =>
			/(frauen|mütter).*(zentrum|haus|treff)|(women|mothers).*(centre|center|refuge)/iu.test(name),
	},
	selfHelp: {
		name: { de: 'Selbsthilfe der Zielgruppe', en: 'Self-help of the target group' },
		isMeant: ({ kind }: Actor) => kind === 'selfHelp',
	},
} as const satisfies Record<string, { name: Term; isMeant: (actor: Actor) => boolean }>
export type IndispensableId = keyof typeof indispensable

export function summarise(doc: Y.Doc, tableId: string): Summary {
	const actors = rowsOf(doc, tableId)
		.flatMap(({ actor }) => (actor === undefined ? [] : [findActor(doc, actor)]))
		.filter((actor) => actor !== undefined)
		.filter(isNamed)
	const fields: Record<string, number> = {}
	for (const { field } of actors) if (field) fields[field] = (fields[field] ?? 0) + 1
	const missing = (Object.keys(indispensable) as IndispensableId[]).filter(
		(id) => !actors.some((actor) => indispensable[id].isMeant(actor)),
	)
	return { actors: actors.length, openCells: openCells(doc, tableId).length, fields, missing }
}

/** The open cells and the missing indispensable actors. */
export function analyse(doc: Y.Doc, tableId: string): Finding[] {
	const nameOf = new Map(rowsOf(doc, tableId).map(({ id, actor }) => [id, actor && findActor(doc, actor)?.name]))
	const open = openCells(doc, tableId).map(({ row, column }): Finding => {
		const name = nameOf.get(row) ?? ''
		const label = columns[column as keyof typeof columns]?.label ?? { de: '', en: '' }
		return {
			key: `openCell/${row}/${column}`,
			rule: 'openCell',
			sign: 'open',
			tone: 'plain',
			title: { de: `${name}: ${label.de} noch offen`, en: `${name}: ${label.en} still open` },
			sentence: { de: 'Diese Frage ist noch zu klären.', en: 'This question is still to be answered.' },
			elements: [`${row}/${column}`],
		}
	})
	return open
}
