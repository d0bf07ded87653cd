import { assertNever } from '../../../shared/lib/assertNever.ts'
import { importLimits, type ListedProperty, type Problem } from '../../../shared/registry/csv/index.ts'
import { inEnglish, inGerman } from '../../texts/figures.ts'
import type { Texts } from '../../texts/texts.ts'
import type { FileProblem } from './parseFile.ts'

interface ImportResult {
	added: number
	updated: number
	skipped: number
	leftOut: number
}

interface ImportTexts {
	title: string
	choose: string
	dropHere: string
	formats: string
	otherFile: string
	fileProblem(problem: FileProblem): { happened: string; todo: string }
	columns: string
	columnsNote(lines: number): string
	line: string
	leaveOut: string
	noName: string
	sameName: string
	sameNames: Record<'update' | 'skip' | 'add', string>
	unknown: string
	unknownNote: string
	unknownWords(property: ListedProperty, words: string, lines: readonly number[]): string
	leaveLinesOut: string
	leaveEmpty: string
	addField: string
	problems(n: number): string
	problem(problem: Problem, choices: readonly string[], columnOf: (target: string) => string): string
	contactNote: string
	import(n: number): string
	nothing: string
	cancel: string
	done: string
	doing: string
	cancelled: string
	result(result: ImportResult): string
}

const isNoneDe: Record<ListedProperty, string> = {
	kind: 'keine Art',
	field: 'kein Feld',
	level: 'keine Ebene',
	involvement: 'keine Beteiligung',
}
const isNoneEn: Record<ListedProperty, string> = {
	kind: 'no kind',
	field: 'no field',
	level: 'no level',
	involvement: 'no involvement',
}
const andDe = new Intl.ListFormat('de')
const andEn = new Intl.ListFormat('en-GB')
const megabytes = importLimits.bytes / 1024 / 1024

const de: ImportTexts = {
	title: 'Beteiligte aus einer Datei einlesen',
	choose: 'Datei wählen',
	dropHere: 'oder die Datei hierher ziehen',
	formats:
		'CSV aus Excel, LibreOffice oder einem anderen Programm. Die erste Zeile enthält die Überschriften. Die Datei bleibt auf diesem Gerät; nur was Sie einlesen, kommt in die Werkstatt.',
	otherFile: 'Andere Datei',
	fileProblem(problem) {
		switch (problem.kind) {
			case 'workbook':
				return {
					happened: 'Das ist eine Arbeitsmappe, keine CSV-Datei.',
					todo: 'Öffnen Sie sie in Excel und wählen Sie „Speichern unter“ und dort den Typ „CSV UTF-8“.',
				}
			case 'binary':
				return {
					happened: 'Diese Datei enthält keine Tabelle aus Text.',
					todo: 'Wählen Sie eine Datei mit der Endung .csv oder .txt.',
				}
			case 'empty':
				return { happened: 'Diese Datei ist leer.', todo: 'Prüfen Sie, ob es die richtige ist.' }
			case 'gone':
				return {
					happened: 'Diese Datei lässt sich nicht mehr lesen.',
					todo: 'Schließen Sie sie in anderen Programmen und wählen Sie sie noch einmal.',
				}
			case 'noLines':
				return {
					happened: 'Unter der Überschrift steht keine Zeile.',
					todo: 'Die erste Zeile muss die Überschriften enthalten, ab der zweiten folgen die Einträge.',
				}
			case 'tooLarge':
				return {
					happened: `Diese Datei ist ${inGerman.number(Math.ceil(problem.bytes / 1024 / 1024))} MB groß.`,
					todo: `Auf einmal gehen ${megabytes} MB. Teilen Sie die Datei auf.`,
				}
			case 'tooManyLines':
				return {
					happened: `Diese Datei hat ${inGerman.number(problem.lines)} Zeilen.`,
					todo: `Auf einmal gehen ${inGerman.number(importLimits.rows)}. Teilen Sie die Datei auf, oder lassen Sie weg, was nicht in die Werkstatt gehört. Es wurde nichts eingelesen.`,
				}
			default:
				return assertNever(problem)
		}
	},
	columns: 'Welche Spalte ist was?',
	columnsNote: (lines) =>
		`${inGerman.count(lines, 'Zeile', 'Zeilen')} in der Datei. Die Vorschläge folgen den Überschriften; Sie können jede Spalte anders zuordnen.`,
	line: 'Zeile',
	leaveOut: 'nicht übernehmen',
	noName: 'Bitte sagen Sie, in welcher Spalte der Name steht.',
	sameName: 'Wenn der Name schon im Verzeichnis steht',
	sameNames: {
		update: 'Angaben aus der Datei übernehmen; was in der Datei leer ist, bleibt',
		skip: 'Zeile weglassen, der Eintrag bleibt, wie er ist',
		add: 'trotzdem als neuen Eintrag hinzufügen',
	},
	unknown: 'Unbekannte Angaben',
	unknownNote: 'Ihre Antwort gilt für alle Zeilen, in denen das steht.',
	unknownWords: (property, words, lines) =>
		`„${words}“ ist ${isNoneDe[property]} (${lines.length === 1 ? 'Zeile' : 'Zeilen'} ${someDe(lines)}).`,
	leaveLinesOut: 'Zeilen weglassen',
	leaveEmpty: 'Angabe leer lassen',
	addField: 'als neues Feld anlegen',
	problems: (n) => `${inGerman.count(n, 'Zeile wird', 'Zeilen werden')} nicht eingelesen`,
	problem(problem, choices, columnOf) {
		const line = `Zeile ${inGerman.number(problem.line)}: `
		switch (problem.kind) {
			case 'unknownWords':
				return `${line}„${problem.words}“ ist ${isNoneDe[problem.property]}. Möglich sind ${andDe.format(choices)}.`
			case 'nameMissing':
				return `${line}Der Name fehlt.`
			case 'sameName':
				return `${line}„${problem.name}“ steht schon in Zeile ${problem.earlier}.`
			case 'surplusCells':
				return `${line}Sie hat ${inGerman.count(problem.count, 'Zelle', 'Zellen')} mehr als die Überschrift. Vielleicht fehlen Anführungszeichen um einen Text mit Trennzeichen.`
			case 'tooLong':
				return `${line}Der Text in „${columnOf(problem.target)}“ ist länger als ${inGerman.number(problem.limit)} Zeichen.`
			default:
				return assertNever(problem)
		}
	},
	contactNote:
		'Die Datei enthält Ansprechpersonen. Lesen Sie Namen und Telefonnummern nur mit Einverständnis der Personen ein: Alle in dieser Werkstatt können sie lesen.',
	import: (n) => `${inGerman.count(n, 'Zeile', 'Zeilen')} einlesen`,
	nothing: 'Keine Zeile kann eingelesen werden.',
	cancel: 'Abbrechen',
	done: 'Fertig',
	doing: 'Beteiligte werden eingelesen',
	cancelled: 'Abgebrochen. Es wurde nichts eingelesen.',
	result({ added, updated, skipped, leftOut }) {
		const parts = [
			added > 0 && inGerman.count(added, 'Beteiligte*r ist neu', 'Beteiligte sind neu'),
			updated > 0 && inGerman.count(updated, 'Eintrag wurde ergänzt', 'Einträge wurden ergänzt'),
			skipped > 0 && inGerman.count(skipped, 'Eintrag blieb, wie er war', 'Einträge blieben, wie sie waren'),
			leftOut > 0 && inGerman.count(leftOut, 'Zeile wurde weggelassen', 'Zeilen wurden weggelassen'),
		].filter((part) => part !== false)
		return `${andDe.format(parts) || 'Es gab nichts einzulesen'}. Mit Strg+Z nehmen Sie das Einlesen zurück.`
	},
}

const en: ImportTexts = {
	title: 'Read actors from a file',
	choose: 'Choose a file',
	dropHere: 'or drop the file here',
	formats:
		'CSV from Excel, LibreOffice or another program. The first line holds the headings. The file stays on this device; only what you read in goes into the workshop.',
	otherFile: 'Another file',
	fileProblem(problem) {
		switch (problem.kind) {
			case 'workbook':
				return {
					happened: 'This is a workbook, not a CSV file.',
					todo: 'Open it in Excel, choose “Save as” and there the type “CSV UTF-8”.',
				}
			case 'binary':
				return { happened: 'This file holds no table of text.', todo: 'Choose a file that ends in .csv or .txt.' }
			case 'empty':
				return { happened: 'This file is empty.', todo: 'Check whether it is the right one.' }
			case 'gone':
				return { happened: 'This file can no longer be read.', todo: 'Close it in other programs and choose it again.' }
			case 'noLines':
				return {
					happened: 'There is no line below the headings.',
					todo: 'The first line must hold the headings; the entries follow from the second on.',
				}
			case 'tooLarge':
				return {
					happened: `This file has ${inEnglish.number(Math.ceil(problem.bytes / 1024 / 1024))} MB.`,
					todo: `At once ${megabytes} MB are possible. Split the file.`,
				}
			case 'tooManyLines':
				return {
					happened: `This file has ${inEnglish.number(problem.lines)} lines.`,
					todo: `At once ${inEnglish.number(importLimits.rows)} are possible. Split the file, or leave out what does not belong in the workshop. Nothing was read in.`,
				}
			default:
				return assertNever(problem)
		}
	},
	columns: 'Which column is what?',
	columnsNote: (lines) =>
		`${inEnglish.count(lines, 'line', 'lines')} in the file. The proposals follow the headings; you can assign each column otherwise.`,
	line: 'Line',
	leaveOut: 'leave out',
	noName: 'Please say which column holds the name.',
	sameName: 'If the name is in the registry already',
	sameNames: {
		update: 'take over what the file says; what is empty in the file stays',
		skip: 'leave the line out, the entry stays as it is',
		add: 'add it as a new entry all the same',
	},
	unknown: 'Unknown words',
	unknownNote: 'Your answer applies to all lines in which they stand.',
	unknownWords: (property, words, lines) =>
		`“${words}” is ${isNoneEn[property]} (${lines.length === 1 ? 'line' : 'lines'} ${someEn(lines)}).`,
	leaveLinesOut: 'leave these lines out',
	leaveEmpty: 'leave it empty',
	addField: 'add as a new field',
	problems: (n) => `${inEnglish.count(n, 'line is', 'lines are')} not read in`,
	problem(problem, choices, columnOf) {
		const line = `Line ${inEnglish.number(problem.line)}: `
		switch (problem.kind) {
			case 'unknownWords':
				return `${line}“${problem.words}” is ${isNoneEn[problem.property]}. Possible are ${andEn.format(choices)}.`
			case 'nameMissing':
				return `${line}The name is missing.`
			case 'sameName':
				return `${line}“${problem.name}” is already in line ${problem.earlier}.`
			case 'surplusCells':
				return `${line}It has ${inEnglish.count(problem.count, 'cell', 'cells')} more than the heading. Perhaps quotation marks are missing around a text with separators.`
			case 'tooLong':
				return `${line}The text in “${columnOf(problem.target)}” is longer than ${inEnglish.number(problem.limit)} characters.`
			default:
				return assertNever(problem)
		}
	},
	contactNote:
		'The file holds contact persons. Read names and telephone numbers in only with their consent: everybody in this workshop can read them.',
	import: (n) => `Read in ${inEnglish.count(n, 'line', 'lines')}`,
	nothing: 'No line can be read in.',
	cancel: 'Cancel',
	done: 'Done',
	doing: 'Reading actors in',
	cancelled: 'Cancelled. Nothing was read in.',
	result({ added, updated, skipped, leftOut }) {
		const parts = [
			added > 0 && inEnglish.count(added, 'actor is new', 'actors are new'),
			updated > 0 && inEnglish.count(updated, 'entry was completed', 'entries were completed'),
			skipped > 0 && inEnglish.count(skipped, 'entry stayed as it was', 'entries stayed as they were'),
			leftOut > 0 && inEnglish.count(leftOut, 'line was left out', 'lines were left out'),
		].filter((part) => part !== false)
		return `${andEn.format(parts) || 'There was nothing to read in'}. Ctrl+Z takes the import back.`
	},
}

const shownLines = 5

function someDe(lines: readonly number[]): string {
	const more = lines.length - shownLines
	return andDe.format([...lines.slice(0, shownLines).map(String), ...(more > 0 ? [`${more} weitere`] : [])])
}
function someEn(lines: readonly number[]): string {
	const more = lines.length - shownLines
	return andEn.format([...lines.slice(0, shownLines).map(String), ...(more > 0 ? [`${more} more`] : [])])
}

export const importTexts = { de, en } satisfies Texts<ImportTexts>
