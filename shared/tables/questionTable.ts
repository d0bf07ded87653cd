import type * as Y from 'yjs'
import { outlineOf, readChecklist } from '../blocks/checklist/index.ts'
import { findActor, type Term } from '../registry/index.ts'
import type { TableMeans } from './blockTables.ts'

const columns = {
	section: { de: 'Abschnitt', en: 'Section' },
	question: { de: 'Frage', en: 'Question' },
	state: { de: 'Status', en: 'Status' },
	answer: { de: 'Antwort', en: 'Answer' },
	who: { de: 'Wer', en: 'Who' },
	until: { de: 'Bis wann', en: 'By when' },
} as const satisfies Record<string, Term>

/** The questions of a checklist that are asked, as rows of words under headings. */
export function questionTable(doc: Y.Doc, id: string, { locale, findMethod, withoutPeople }: TableMeans): string[][] {
	const checklist = readChecklist(doc, id)
	const sections = checklist ? outlineOf(checklist, findMethod(checklist.method)?.checklist) : []
	const nameOf = (actor: string) => findActor(doc, actor)?.name.trim() || []
	const rows = sections.flatMap(({ isShown, title, items }) =>
		isShown
			? items.map(({ question, state, answer, who, whoElse, until = '' }) => [
					...[title[locale], question[locale].trim(), state.name[locale], answer.trim()],
					...[[...who.flatMap(nameOf), ...(withoutPeople ? [] : whoElse)].join(', '), until],
				])
			: [],
	)
	return [Object.values(columns).map((heading) => heading[locale]), ...rows]
}
