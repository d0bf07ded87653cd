import { inEnglish, inGerman } from '../../../texts/figures.ts'
import type { Texts } from '../../../texts/texts.ts'
import type { Counts } from './countChanges.ts'

const summary = (parts: readonly (false | string)[], none: string, last: string): string => {
	const told = parts.filter((part) => part !== false)
	const end = told.at(-1)
	if (end === undefined) return none
	return `${told.length > 1 ? `${told.slice(0, -1).join(', ')} ${last} ${end}` : end}.`
}

const de = {
	button: 'Vergleichen',
	findings: 'Befunde',
	panel: 'Befunde und Vergleich',
	tab: 'Vergleich',
	since: (label: string, time: number) => {
		const date = inGerman.date(time)
		return label.includes(date) ? `Seit „${label}“` : `Seit „${label}“ vom ${date}`
	},
	summary: (n: Counts) =>
		summary(
			[
				n.rowNew > 0 && inGerman.count(n.rowNew, 'Eintrag neu', 'Beteiligte neu'),
				n.rowGone > 0 && `${inGerman.number(n.rowGone)} nicht mehr dabei`,
				n.renamed > 0 && `${inGerman.number(n.renamed)} umbenannt`,
				n.detail > 0 && inGerman.count(n.detail, 'Angabe geändert', 'Angaben geändert'),
				n.cell > 0 && inGerman.count(n.cell, 'Zelle geändert', 'Zellen geändert'),
				n.columnNew > 0 && inGerman.count(n.columnNew, 'Spalte neu', 'Spalten neu'),
				n.columnGone > 0 && inGerman.count(n.columnGone, 'Spalte nicht mehr da', 'Spalten nicht mehr da'),
				n.columnRenamed > 0 && inGerman.count(n.columnRenamed, 'Spalte umbenannt', 'Spalten umbenannt'),
			],
			'Seitdem hat sich nichts geändert.',
			'und',
		),
	list: 'Unterschiede',
	show: 'Zeigen',
	rowByRow: 'Zeile für Zeile und Wort für Wort steht der Vergleich in der Ansicht „Tabelle“.',
	end: 'Vergleich beenden',
	print: 'Drucken',
	actors: 'Beteiligte',
	which: 'Welche Zeilen',
	changed: 'Nur Geändertes',
	all: 'Alle Zeilen',
	caption: (table: string, label: string) => `${table}: „${label}“ und heute`,
	legend: { added: 'neu', removed: 'entfernt' },
	rowNew: 'neu',
	rowGone: 'nicht mehr dabei',
	columnNew: 'neu',
	columnGone: 'nicht mehr da',
	nothing: 'Seitdem hat sich nichts geändert.',
	nothingTodo: 'Der Zwischenstand und die Tabelle von heute sagen dasselbe.',
}

const en: typeof de = {
	button: 'Compare',
	findings: 'Findings',
	panel: 'Findings and comparison',
	tab: 'Comparison',
	since: (label, time) => {
		const date = inEnglish.date(time)
		return label.includes(date) ? `Since “${label}”` : `Since “${label}” of ${date}`
	},
	summary: (n) =>
		summary(
			[
				n.rowNew > 0 && inEnglish.count(n.rowNew, 'new actor', 'new actors'),
				n.rowGone > 0 && `${inEnglish.number(n.rowGone)} no longer there`,
				n.renamed > 0 && `${inEnglish.number(n.renamed)} renamed`,
				n.detail > 0 && inEnglish.count(n.detail, 'detail changed', 'details changed'),
				n.cell > 0 && inEnglish.count(n.cell, 'cell changed', 'cells changed'),
				n.columnNew > 0 && inEnglish.count(n.columnNew, 'new column', 'new columns'),
				n.columnGone > 0 && inEnglish.count(n.columnGone, 'column gone', 'columns gone'),
				n.columnRenamed > 0 && inEnglish.count(n.columnRenamed, 'column renamed', 'columns renamed'),
			],
			'Nothing has changed since then.',
			'and',
		),
	list: 'Differences',
	show: 'Show',
	rowByRow: 'Row by row and word by word, the comparison stands in the view “Table”.',
	end: 'End the comparison',
	print: 'Print',
	actors: 'Actors',
	which: 'Which rows',
	changed: 'Changes only',
	all: 'All rows',
	caption: (table, label) => `${table}: “${label}” and today`,
	legend: { added: 'new', removed: 'removed' },
	rowNew: 'new',
	rowGone: 'no longer there',
	columnNew: 'new',
	columnGone: 'no longer there',
	nothing: 'Nothing has changed since then.',
	nothingTodo: 'The kept state and the table of today say the same.',
}

export const comparisonTexts = { de, en } satisfies Texts<typeof de>
