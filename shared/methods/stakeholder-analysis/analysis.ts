import type * as Y from 'yjs'
import { columnsOf, openCells, readCell } from '../../blocks/table/index.ts'
import {
	imbalancesAmong,
	indispensable,
	isPartner,
	isSaidToBe,
	listed,
	missingAmong,
	oneLevelAmong,
	saidPartners,
} from '../../composition/index.ts'
import type { Finding } from '../../findings/index.ts'
import { type Actor, involvements, type Term } from '../../registry/index.ts'
import { type ColumnId, columns } from './columns.ts'
import { type NamedRow, namedRows } from './namedRows.ts'
import { sharedThemes } from './themes.ts'

/** What a stakeholder analysis shows: who is missing or unprepared for, what is out of balance or open, what several want. */
export function analyse(doc: Y.Doc, tableId: string): Finding[] {
	const rows = namedRows(doc, tableId)
	return [
		...findMissing(rows, saidPartners(doc)),
		...findNoStrategy(doc, tableId, rows),
		...findImbalances(rows),
		...findOneLevel(rows),
		...findOpenCells(doc, tableId, rows),
		...findSharedThemes(doc, tableId, rows),
	]
}

/** `said` are those of the whole registry of whom people said who they are: they count without a row, too. */
function findMissing(rows: readonly NamedRow[], said: readonly Actor[]): Finding[] {
	const actors = rows.map(({ actor }) => actor)
	return missingAmong(actors, said).map((id) => {
		const { name } = indispensable[id]
		const waiting = rows.filter(({ actor }) => isPartner(actor, id))
		const outside = said.filter((each) => isSaidToBe(each, id) && !actors.some((actor) => actor.id === each.id))
		if (waiting.length + outside.length > 0) return stillToBeWon(id, waiting, outside)
		return {
			key: `indispensable/${id}`,
			rule: 'indispensable',
			sign: 'missing',
			tone: 'care',
			title: { de: `Es fehlt: ${name.de}`, en: `Missing: ${name.en}` },
			sentence: {
				de: 'In der Tabelle steht niemand, auf den das passt. Wer kann sie ansprechen?',
				en: 'Nobody in the table fits this. Who can approach them?',
			},
			elements: [],
			task: { de: `Für das Netzwerk ansprechen: ${name.de}`, en: `Approach for the network: ${name.en}` },
			partner: id,
		}
	})
}

/** Somebody of the indispensable stands in the table, or outside it in the registry, and does not take part yet. */
function stillToBeWon(
	id: keyof typeof indispensable,
	waiting: readonly NamedRow[],
	outside: readonly Actor[],
): Finding {
	const { name } = indispensable[id]
	const said = listed(
		[...waiting.map(({ actor }) => actor), ...outside].map(({ name, involvement = 'missing' }) => ({
			de: `${name} („${involvements[involvement].de}“)`,
			en: `${name} (“${involvements[involvement].en}”)`,
		})),
	)
	return {
		key: `indispensable/${id}`,
		rule: 'indispensable',
		sign: 'missing',
		tone: 'care',
		title: { de: `Noch nicht dabei: ${name.de}`, en: `Not on board yet: ${name.en}` },
		sentence:
			outside.length > 0
				? { de: `Im Verzeichnis steht: ${said.de}.`, en: `The registry has: ${said.en}.` }
				: { de: `In der Tabelle steht: ${said.de}.`, en: `The table has: ${said.en}.` },
		elements: waiting.map((row) => row.id),
		task: { de: `Für das Netzwerk gewinnen: ${name.de}`, en: `Win for the network: ${name.en}` },
		partner: id,
	}
}

/** Something stands in the way, and nobody has said how to go about it: one finding per row. */
function findNoStrategy(doc: Y.Doc, tableId: string, rows: readonly NamedRow[]): Finding[] {
	const shown = new Set(columnsOf(doc, tableId).map(({ id }) => id))
	if (!shown.has('strategy')) return []
	const isSaid = (row: string, column: ColumnId) => readCell(doc, tableId, row, column).trim() !== ''
	return rows.flatMap(({ id, actor: { name } }): Finding[] => {
		const noted = (['resistances', 'conflicts'] as const).filter((column) => shown.has(column) && isSaid(id, column))
		if (noted.length === 0 || isSaid(id, 'strategy')) return []
		const what = listed(noted.map((column) => columns[column].label))
		return [
			{
				key: `noStrategy/${id}`,
				rule: 'noStrategy',
				sign: 'missing',
				tone: 'care',
				title: { de: `${name}: noch keine Strategie`, en: `${name}: no strategy yet` },
				sentence: {
					de: `Notiert: ${what.de}. Wie wird die Organisation eingebunden?`,
					en: `Noted: ${what.en}. How will the organisation be involved?`,
				},
				elements: [`${id}/strategy`, ...noted.map((column) => `${id}/${column}`)],
				task: { de: `Strategie für ${name} absprechen`, en: `Agree on a strategy for ${name}` },
			},
		]
	})
}

/** Organisations that take part with one of their two levels only, in one finding. */
function findOneLevel(rows: readonly NamedRow[]): Finding[] {
	const half = oneLevelAmong(rows)
	if (!half) return []
	const { title, sentence, task } = half
	const elements = half.rows.map(({ id }) => id)
	return [{ key: 'oneLevel', rule: 'oneLevel', sign: 'balance', tone: 'plain', title, sentence, elements, task }]
}

const ruleOf = { fields: 'balanceOfFields', levels: 'balanceOfLevels' } as const

function findImbalances(rows: readonly NamedRow[]): Finding[] {
	return imbalancesAmong(rows).map(({ about, side, isBare, rows: concerned, title, sentence, task }) => ({
		...{ key: `${ruleOf[about]}/${side}`, rule: ruleOf[about], sign: 'balance', tone: isBare ? 'care' : 'plain' },
		...{ title, sentence, elements: concerned.map(({ id }) => id), task },
	}))
}

/** One finding per row: several open questions to one actor are one conversation. */
function findOpenCells(doc: Y.Doc, tableId: string, rows: readonly NamedRow[]): Finding[] {
	const labels = new Map(columnsOf(doc, tableId).map(({ id, label }) => [id, labelOf(id, label)]))
	const open = openCells(doc, tableId)
	return rows.flatMap(({ id, actor: { name } }): Finding[] => {
		const cells = open.filter(({ row }) => row === id).map(({ column }) => column)
		if (cells.length === 0) return []
		const questions = listed(cells.map((column) => labels.get(column) ?? { de: '', en: '' }))
		return [
			{
				key: `openCell/${id}/${cells.toSorted().join('+')}`,
				rule: 'openCell',
				sign: 'open',
				tone: 'plain',
				title: { de: `${name}: ${questions.de} noch offen`, en: `${name}: ${questions.en} still open` },
				sentence:
					cells.length === 1
						? { de: 'Diese Frage ist noch zu klären.', en: 'This question is still to be answered.' }
						: {
								de: `Diese ${cells.length} Fragen sind noch zu klären.`,
								en: `These ${cells.length} questions are still to be answered.`,
							},
				elements: cells.map((column) => `${id}/${column}`),
				task: { de: `Mit ${name} klären: ${questions.de}`, en: `Settle with ${name}: ${questions.en}` },
			},
		]
	})
}

function findSharedThemes(doc: Y.Doc, tableId: string, rows: readonly NamedRow[]): Finding[] {
	const shown = columnsOf(doc, tableId).map(({ id }) => id)
	if (!shown.includes('goals')) return []
	const texts = rows.map(({ id }) => ({ row: id, text: readCell(doc, tableId, id, 'goals') }))
	const elsewhere = rows.flatMap(({ id }) =>
		shown.flatMap((column) => (column === 'goals' ? [] : readCell(doc, tableId, id, column))),
	)
	const nameOf = new Map(rows.map(({ id, actor }) => [id, actor.name]))
	return sharedThemes(texts, elsewhere).map((theme): Finding => {
		const said = theme.rows.map(({ row, word }) => {
			const name = nameOf.get(row) ?? ''
			return word === theme.word ? { de: name, en: name } : { de: `${name} („${word}“)`, en: `${name} (“${word}”)` }
		})
		const n = theme.rows.length
		return {
			key: `sharedTheme/${theme.stem}`,
			rule: 'sharedTheme',
			sign: 'theme',
			tone: 'plain',
			title: { de: `Gemeinsames Thema: ${theme.word}`, en: `Shared theme: ${theme.word}` },
			sentence: {
				de: `Kommt in den Zielen von ${n} Beteiligten vor: ${listed(said).de}.`,
				en: `Appears in the goals of ${n} actors: ${listed(said).en}.`,
			},
			elements: theme.rows.map(({ row }) => `${row}/goals`),
			task: {
				de: `Über ein gemeinsames Ziel zum Thema ${theme.word} sprechen`,
				en: `Talk about a common goal on ${theme.word}`,
			},
		}
	})
}

/** What a column is called; people's own have one name in all languages. */
function labelOf(id: string, label: string | undefined): Term {
	if (label !== undefined) return { de: label, en: label }
	return columns[id as keyof typeof columns]?.label ?? { de: id, en: id }
}
