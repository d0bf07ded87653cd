import { assertNever } from '../../../shared/lib/assertNever.ts'
import { importLimits, type Problem } from '../../../shared/registry/csv/index.ts'
import { inEnglish, inGerman } from '../../texts/figures.ts'
import type { Texts } from '../../texts/texts.ts'
import type { FileProblem, ParsedFile } from './parseFile.ts'

interface ImportResult {
	added: number
	updated: number
	skipped: number
}

interface ImportTexts {
	title: string
	choose: string
	dropHere: string
	formats: string
	otherFile: string
	fileProblem(problem: FileProblem, most: number): { happened: string; todo: string }
	columns: string
	/** how many of how many columns are taken */
	columnsNote(taken: number, all: number): string
	inFile: string
	values: string
	becomes: string
	becomesOf(heading: string): string
	newColumn(heading: string): string
	emptyColumn: string
	more(n: number): string
	recognised(lines: number, columns: number, from: ParsedFile['from']): string
	/** which sheet of a workbook is read, and which are not */
	onlySheet(sheet: string, others: readonly string[]): string
	forAll: string
	summary(sum: {
		lines: number
		added: number
		updated: number
		skipped: number
		columns: number
		leftOut: number
		fields: number
		/** what those are called that nobody has entered yet */
		groups: readonly string[]
	}): string
	nameless(line: number): string
	/** columns whose words stand behind an entry */
	apart(headings: readonly string[]): string
	undo: string
	undone: string
	leaveOut: string
	/** what becomes of a column that is none of a list's */
	behindText: string
	/** what the version is called that is kept before a file is read in */
	before(file: string): string
	keeping: string
	noName: string
	sameName: string
	sameNames: Record<'update' | 'skip' | 'add', string>
	likely(n: number): string
	likelyNote: string
	inLine(line: number): string
	ofItsOwn: string
	sameAs(name: string): string
	sameAsLine(name: string, line: number): string
	/** what the note of an organisation says of another name a line gave it */
	alsoCalled(name: string): string
	unknown: string
	unknownNote: string
	/** how many words are called otherwise here */
	understood(n: number): string
	understoodAs(column: string, words: string, name: string): string
	unknownIn(column: string, lines: number): string
	keepWords: string
	quoted(words: string): string
	leaveEmpty: string
	addField(words: string): string
	problems(n: number): string
	problem(problem: Problem, columnOf: (target: string) => string): string
	contactNote: string
	import(n: number): string
	nothing: string
	cancel: string
	done: string
	doing: string
	cancelled: string
	result(result: ImportResult): string
}

const andDe = new Intl.ListFormat('de')
const andEn = new Intl.ListFormat('en-GB')
const signsDe: Record<string, string> = {
	';': 'getrennt durch Semikolon',
	',': 'getrennt durch Komma',
	'\t': 'getrennt durch Tabulator',
}
const signsEn: Record<string, string> = {
	';': 'separated by semicolons',
	',': 'separated by commas',
	'\t': 'separated by tabs',
}
const megabytes = importLimits.bytes / 1024 / 1024

const de: ImportTexts = {
	title: 'Beteiligte einlesen',
	choose: 'Datei wählen',
	dropHere: 'oder die Datei hierher ziehen',
	formats:
		'Excel-Datei (.xlsx) oder CSV aus Excel, LibreOffice oder einem anderen Programm. Die erste Zeile enthält die Überschriften. Die Datei bleibt auf diesem Gerät; nur was Sie einlesen, kommt in die Werkstatt.',
	otherFile: 'Andere Datei',
	fileProblem(problem, most) {
		switch (problem.kind) {
			case 'oldWorkbook':
				return {
					happened: 'Das ist eine Arbeitsmappe in einem anderen Format als .xlsx.',
					todo: 'Öffnen Sie sie in Excel oder LibreOffice und wählen Sie „Speichern unter“ und dort den Typ „Excel-Arbeitsmappe (.xlsx)“.',
				}
			case 'lockedWorkbook':
				return {
					happened: 'Diese Arbeitsmappe ist mit einem Kennwort geschützt.',
					todo: 'Öffnen Sie sie in Excel, nehmen Sie das Kennwort heraus und speichern Sie sie unter einem anderen Namen.',
				}
			case 'brokenWorkbook':
				return {
					happened: 'Diese Arbeitsmappe ist beschädigt.',
					todo: 'Öffnen Sie sie in Excel oder LibreOffice und speichern Sie sie neu. Es wurde nichts eingelesen.',
				}
			case 'brokenNetwork':
				return {
					happened: 'Diese Netzwerkdatei ist beschädigt oder nicht vollständig.',
					todo: 'Exportieren Sie das Netzwerk noch einmal als GraphML oder GEXF. Es wurde nichts eingelesen.',
				}
			case 'packedTooLarge':
				return {
					happened: 'Diese Arbeitsmappe enthält sehr viel mehr, als auf einmal gelesen wird.',
					todo: 'Kopieren Sie die Liste in eine neue Arbeitsmappe und wählen Sie diese. Es wurde nichts eingelesen.',
				}
			case 'tooManyColumns':
				return {
					happened: `Diese Tabelle hat mehr als ${inGerman.number(importLimits.columns)} Spalten.`,
					todo: 'Lassen Sie weg, was nicht in die Werkstatt gehört. Es wurde nichts eingelesen.',
				}
			case 'pdf':
				return {
					happened: 'Das ist ein PDF, keine Tabelle.',
					todo: 'Öffnen Sie die Liste, aus der es entstanden ist, und speichern Sie sie als Excel-Datei oder CSV.',
				}
			case 'picture':
				return { happened: 'Das ist ein Bild, keine Tabelle.', todo: 'Bilder legen Sie auf einem Board ab.' }
			case 'archive':
				return {
					happened: 'Das ist ein gepacktes Archiv, keine Tabelle.',
					todo: 'Entpacken Sie es und wählen Sie die Datei mit der Endung .xlsx oder .csv daraus.',
				}
			case 'document':
				return {
					happened: 'Das ist ein Textdokument, keine Tabelle.',
					todo: 'Kopieren Sie die Tabelle daraus in Excel oder LibreOffice und speichern Sie sie.',
				}
			case 'webPage':
				return {
					happened: 'Das ist eine Webseite, keine Tabelle.',
					todo: 'Kopieren Sie die Tabelle daraus in Excel oder LibreOffice und speichern Sie sie.',
				}
			case 'binary':
				return {
					happened: 'Diese Datei enthält keine Tabelle aus Text.',
					todo: 'Wählen Sie eine Datei mit der Endung .xlsx, .csv oder .txt.',
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
					todo: `Auf einmal lassen sich höchstens ${megabytes} MB einlesen. Teilen Sie die Datei auf.`,
				}
			case 'tooManyLines':
				return {
					happened: `Diese Datei hat ${inGerman.number(problem.lines)} Zeilen.`,
					todo: `Auf einmal lassen sich höchstens ${inGerman.number(most)} einlesen. Teilen Sie die Datei auf, oder lassen Sie weg, was nicht in die Werkstatt gehört. Es wurde nichts eingelesen.`,
				}
			default:
				return assertNever(problem)
		}
	},
	columns: 'Spalten',
	columnsNote: (taken, all) =>
		`${taken === all ? `Alle ${inGerman.number(all)} Spalten werden übernommen.` : `${inGerman.number(taken)} von ${inGerman.count(all, 'Spalte wird', 'Spalten werden')} übernommen.`} Ein Vorschlag steht schon da, ändern Sie ihn, wo er nicht passt.`,
	inFile: 'In der Datei',
	values: 'Werte daraus',
	becomes: 'wird zu',
	becomesOf: (heading) => `„${heading}“ wird zu`,
	newColumn: (heading) => `Neue Spalte „${heading}“`,
	emptyColumn: 'leer',
	more: (n) => `und ${inGerman.number(n)} mehr`,
	forAll:
		'Dieses Board sieht nicht jede Person. Die eingelesenen Organisationen stehen aber im Beteiligtenverzeichnis für alle, mit allem, was dort zu ihnen steht.',
	recognised(lines, columns, from) {
		const size = `${inGerman.count(lines, 'Zeile', 'Zeilen')}, ${inGerman.count(columns, 'Spalte', 'Spalten')}`
		if ('delimiter' in from)
			return `Als Tabelle erkannt: ${size}, ${signsDe[from.delimiter] ?? 'durch ein Zeichen getrennt'}, Überschriften in der ersten Zeile`
		if ('network' in from)
			return `Als Netzwerk erkannt (${from.network}): ${inGerman.count(lines, 'Knoten', 'Knoten')}. Ihre Beziehungen liest das Netzwerkbild ein.`
		return `Blatt „${from.sheet}“: ${size}, Überschriften in der ersten Zeile`
	},
	onlySheet: (sheet, others) =>
		`Eingelesen wird das Blatt „${sheet}“, nicht ${andDe.format(others.map((other) => `„${other}“`))}.`,
	summary({ lines, added, updated, skipped, columns, leftOut, fields, groups }) {
		const what = [
			added > 0 && inGerman.count(added, 'neuer Eintrag', 'neue Einträge'),
			updated > 0 && inGerman.count(updated, 'Eintrag wird ergänzt', 'Einträge werden ergänzt'),
			columns > 0 && inGerman.count(columns, 'neue Spalte', 'neue Spalten'),
			fields > 0 && inGerman.count(fields, 'neues Feld', 'neue Felder'),
			groups.length > 0 &&
				`${groups.length === 1 ? 'neue Gruppe' : 'neue Gruppen'} ${andDe.format(groups.map((name) => `„${name}“`))}`,
		].filter((part) => part !== false)
		const without = [
			skipped > 0 && inGerman.count(skipped, 'Zeile', 'Zeilen'),
			leftOut > 0 && inGerman.count(leftOut, 'Spalte', 'Spalten'),
		].filter((part) => part !== false)
		const rest = without.length > 0 ? `Weggelassen, wie gewählt: ${andDe.format(without)}.` : 'Nichts wird weggelassen.'
		return `${inGerman.count(lines, 'Zeile wird', 'Zeilen werden')} eingelesen: ${andDe.format(what)}. ${rest} „Rückgängig“ nimmt alles zurück.`
	},
	nameless: (line) => `Ohne Namen (Zeile ${line})`,
	apart: (headings) =>
		`Was unter ${andDe.format(headings.map((each) => `„${each}“`))} steht, bleibt erhalten und kommt hinter den Text.`,
	undo: 'Rückgängig',
	undone: 'Das Einlesen ist zurückgenommen. Alles ist wie vorher.',
	leaveOut: 'nicht übernehmen',
	behindText: 'kommt hinter den Text',
	before: (file) => `Vor dem Einlesen: ${file}`,
	keeping: 'Der Stand davor wird gesichert',
	noName: 'Bitte sagen Sie, in welcher Spalte der Name steht.',
	sameName: 'Wenn der Name schon im Verzeichnis steht',
	sameNames: {
		update: 'Angaben aus der Datei übernehmen; was in der Datei leer ist, bleibt',
		skip: 'Zeile weglassen, der Eintrag bleibt, wie er ist',
		add: 'trotzdem als neuen Eintrag hinzufügen',
	},
	likely: (n) => `Vielleicht dieselbe Organisation: ${inGerman.count(n, 'Eintrag', 'Einträge')}`,
	likelyNote: 'Ähnliche Namen werden nie von selbst zusammengelegt. Sagen Sie, wo dieselbe Organisation gemeint ist.',
	inLine: (line) => `Zeile ${inGerman.number(line)}`,
	ofItsOwn: 'ein eigener Eintrag',
	sameAs: (name) => `ist „${name}“ im Verzeichnis`,
	sameAsLine: (name, line) => `ist „${name}“ aus Zeile ${inGerman.number(line)}`,
	alsoCalled: (name) => `Auch: ${name}`,
	unknown: 'Unbekannte Wörter',
	unknownNote: 'Übernehmen als …',
	understood: (n) => `${inGerman.count(n, 'Wort ist erkannt und heißt', 'Wörter sind erkannt und heißen')} hier anders`,
	understoodAs: (column, words, name) => `${column}: „${words}“ wird „${name}“`,
	unknownIn: (column, lines) => `${column}, ${inGerman.count(lines, 'Zeile', 'Zeilen')}`,
	quoted: (words) => `„${words}“`,
	keepWords: 'als Bemerkung behalten',
	leaveEmpty: 'nicht übernehmen',
	addField: (words) => `neues Feld „${words}“`,
	problems: (n) => `Bitte ansehen: ${inGerman.count(n, 'Zeile', 'Zeilen')}`,
	problem(problem, columnOf) {
		const line = `Zeile ${inGerman.number(problem.line)}: `
		switch (problem.kind) {
			case 'nameMissing':
				return `${line}Der Name fehlt. Der Eintrag heißt zunächst „Ohne Namen (Zeile ${problem.line})“.`
			case 'sameName':
				return `${line}„${problem.name}“ steht schon in Zeile ${problem.earlier}. Beide bleiben.`
			case 'surplusCells':
				return `${line}Sie hat ${inGerman.count(problem.count, 'Zelle', 'Zellen')} mehr als die Überschrift; sie kommen in die Bemerkung. Vielleicht fehlen Anführungszeichen um einen Text mit Trennzeichen.`
			case 'tooLong':
				return problem.target === 'note'
					? `${line}Die Bemerkung ist länger als ${inGerman.number(problem.limit)} Zeichen und wird dort gekürzt.`
					: `${line}Der Text in „${columnOf(problem.target)}“ ist länger als ${inGerman.number(problem.limit)} Zeichen. Er wird dort gekürzt und steht ganz in der Bemerkung.`
			default:
				return assertNever(problem)
		}
	},
	contactNote:
		'Die Datei enthält Ansprechpersonen. Lesen Sie Namen und Telefonnummern nur mit Einverständnis der Personen ein: Alle in dieser Werkstatt können sie lesen.',
	import: (n) => `${inGerman.count(n, 'Zeile', 'Zeilen')} einlesen`,
	nothing: 'Nichts einzulesen',
	cancel: 'Abbrechen',
	done: 'Fertig',
	doing: 'Beteiligte werden eingelesen',
	cancelled: 'Abgebrochen. Es wurde nichts eingelesen.',
	result({ added, updated, skipped }) {
		const parts = [
			added > 0 && inGerman.count(added, 'Eintrag ist neu', 'Einträge sind neu'),
			updated > 0 && inGerman.count(updated, 'Eintrag wurde ergänzt', 'Einträge wurden ergänzt'),
			skipped > 0 && inGerman.count(skipped, 'Eintrag blieb, wie er war', 'Einträge blieben, wie sie waren'),
		].filter((part) => part !== false)
		return `${andDe.format(parts) || 'Es gab nichts einzulesen'}. „Rückgängig“ oder Strg+Z nimmt das Einlesen zurück.`
	},
}

const en: ImportTexts = {
	title: 'Import actors',
	choose: 'Choose a file',
	dropHere: 'or drop the file here',
	formats:
		'Excel file (.xlsx), or CSV from Excel, LibreOffice or another program. The first line holds the headings. The file stays on this device; only what you read in goes into the workshop.',
	otherFile: 'Another file',
	fileProblem(problem, most) {
		switch (problem.kind) {
			case 'oldWorkbook':
				return {
					happened: 'This is a workbook of another format than .xlsx.',
					todo: 'Open it in Excel or LibreOffice, choose “Save as” and there the type “Excel workbook (.xlsx)”.',
				}
			case 'lockedWorkbook':
				return {
					happened: 'This workbook is protected by a password.',
					todo: 'Open it in Excel, take the password out and save it under another name.',
				}
			case 'brokenWorkbook':
				return {
					happened: 'This workbook is damaged.',
					todo: 'Open it in Excel or LibreOffice and save it anew. Nothing was read in.',
				}
			case 'brokenNetwork':
				return {
					happened: 'This network file is damaged or incomplete.',
					todo: 'Export the network once more as GraphML or GEXF. Nothing was read in.',
				}
			case 'packedTooLarge':
				return {
					happened: 'This workbook holds far more than is read at once.',
					todo: 'Copy the list into a new workbook and choose that one. Nothing was read in.',
				}
			case 'tooManyColumns':
				return {
					happened: `This table has more than ${inEnglish.number(importLimits.columns)} columns.`,
					todo: 'Leave out what does not belong in the workshop. Nothing was read in.',
				}
			case 'pdf':
				return {
					happened: 'This is a PDF, not a table.',
					todo: 'Open the list it was made from and save that as an Excel file or CSV.',
				}
			case 'picture':
				return { happened: 'This is a picture, not a table.', todo: 'Pictures are put on a board.' }
			case 'archive':
				return {
					happened: 'This is a packed archive, not a table.',
					todo: 'Unpack it and choose the file that ends in .xlsx or .csv from it.',
				}
			case 'document':
				return {
					happened: 'This is a text document, not a table.',
					todo: 'Copy the table from it into Excel or LibreOffice and save it.',
				}
			case 'webPage':
				return {
					happened: 'This is a web page, not a table.',
					todo: 'Copy the table from it into Excel or LibreOffice and save it.',
				}
			case 'binary':
				return {
					happened: 'This file holds no table of text.',
					todo: 'Choose a file that ends in .xlsx, .csv or .txt.',
				}
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
					todo: `At once ${inEnglish.number(most)} are possible. Split the file, or leave out what does not belong in the workshop. Nothing was read in.`,
				}
			default:
				return assertNever(problem)
		}
	},
	columns: 'Columns',
	columnsNote: (taken, all) =>
		`${taken === all ? `All ${inEnglish.number(all)} columns are taken over.` : `${inEnglish.number(taken)} of ${inEnglish.count(all, 'column is', 'columns are')} taken over.`} There is a proposal for each; change it where it does not fit.`,
	inFile: 'In the file',
	values: 'Values',
	becomes: 'becomes',
	becomesOf: (heading) => `“${heading}” becomes`,
	newColumn: (heading) => `New column “${heading}”`,
	emptyColumn: 'empty',
	more: (n) => `and ${inEnglish.number(n)} more`,
	forAll:
		'Not everybody sees this board. But the organisations read in are in the registry of actors for all, with everything that is said of them there.',
	recognised(lines, columns, from) {
		const size = `${inEnglish.count(lines, 'line', 'lines')}, ${inEnglish.count(columns, 'column', 'columns')}`
		if ('delimiter' in from)
			return `Recognised as a table: ${size}, ${signsEn[from.delimiter] ?? 'separated by a sign'}, headings in the first line`
		if ('network' in from)
			return `Recognised as a network (${from.network}): ${inEnglish.count(lines, 'node', 'nodes')}. Its relations are read in at the network map.`
		return `Sheet “${from.sheet}”: ${size}, headings in the first line`
	},
	onlySheet: (sheet, others) =>
		`The sheet “${sheet}” is read in, not ${andEn.format(others.map((other) => `“${other}”`))}.`,
	summary({ lines, added, updated, skipped, columns, leftOut, fields, groups }) {
		const what = [
			added > 0 && inEnglish.count(added, 'new entry', 'new entries'),
			updated > 0 && inEnglish.count(updated, 'entry completed', 'entries completed'),
			columns > 0 && inEnglish.count(columns, 'new column', 'new columns'),
			fields > 0 && inEnglish.count(fields, 'new field', 'new fields'),
			groups.length > 0 &&
				`${groups.length === 1 ? 'new group' : 'new groups'} ${andEn.format(groups.map((name) => `“${name}”`))}`,
		].filter((part) => part !== false)
		const without = [
			skipped > 0 && inEnglish.count(skipped, 'line', 'lines'),
			leftOut > 0 && inEnglish.count(leftOut, 'column', 'columns'),
		].filter((part) => part !== false)
		const rest = without.length > 0 ? `Left out, as chosen: ${andEn.format(without)}.` : 'Nothing is left out.'
		return `${inEnglish.count(lines, 'line is', 'lines are')} read in: ${andEn.format(what)}. ${rest} “Undo” takes everything back.`
	},
	nameless: (line) => `Without a name (line ${line})`,
	apart: (headings) =>
		`What stands under ${andEn.format(headings.map((each) => `“${each}”`))} is kept, and comes behind the text.`,
	undo: 'Undo',
	undone: 'The import is taken back. Everything is as before.',
	leaveOut: 'leave out',
	behindText: 'goes behind the text',
	before: (file) => `Before reading in: ${file}`,
	keeping: 'Keeping the version before',
	noName: 'Please say which column holds the name.',
	sameName: 'If the name is in the registry already',
	sameNames: {
		update: 'take over what the file says; what is empty in the file stays',
		skip: 'leave the line out, the entry stays as it is',
		add: 'add it as a new entry all the same',
	},
	likely: (n) => `Perhaps the same organisation: ${inEnglish.count(n, 'entry', 'entries')}`,
	likelyNote: 'Similar names are never put together by themselves. Say where the same organisation is meant.',
	inLine: (line) => `Line ${inEnglish.number(line)}`,
	ofItsOwn: 'an entry of its own',
	sameAs: (name) => `is “${name}” in the registry`,
	sameAsLine: (name, line) => `is “${name}” of line ${inEnglish.number(line)}`,
	alsoCalled: (name) => `Also: ${name}`,
	unknown: 'Unknown words',
	unknownNote: 'Take over as …',
	understood: (n) =>
		`${inEnglish.count(n, 'word is recognised and', 'words are recognised and')} called otherwise here`,
	understoodAs: (column, words, name) => `${column}: “${words}” becomes “${name}”`,
	unknownIn: (column, lines) => `${column}, ${inEnglish.count(lines, 'line', 'lines')}`,
	quoted: (words) => `“${words}”`,
	keepWords: 'keep as a note',
	leaveEmpty: 'leave out',
	addField: (words) => `new field “${words}”`,
	problems: (n) => `Please look at ${inEnglish.count(n, 'line', 'lines')}`,
	problem(problem, columnOf) {
		const line = `Line ${inEnglish.number(problem.line)}: `
		switch (problem.kind) {
			case 'nameMissing':
				return `${line}The name is missing. The entry is called “Without a name (line ${problem.line})” for now.`
			case 'sameName':
				return `${line}“${problem.name}” is already in line ${problem.earlier}. Both are kept.`
			case 'surplusCells':
				return `${line}It has ${inEnglish.count(problem.count, 'cell', 'cells')} more than the heading; they go into the note. Perhaps quotation marks are missing around a text with separators.`
			case 'tooLong':
				return problem.target === 'note'
					? `${line}The note is longer than ${inEnglish.number(problem.limit)} characters and is cut there.`
					: `${line}The text in “${columnOf(problem.target)}” is longer than ${inEnglish.number(problem.limit)} characters. It is cut there, and stands whole in the note.`
			default:
				return assertNever(problem)
		}
	},
	contactNote:
		'The file holds contact persons. Read names and telephone numbers in only with their consent: everybody in this workshop can read them.',
	import: (n) => `Read in ${inEnglish.count(n, 'line', 'lines')}`,
	nothing: 'Nothing to read in',
	cancel: 'Cancel',
	done: 'Done',
	doing: 'Reading actors in',
	cancelled: 'Cancelled. Nothing was read in.',
	result({ added, updated, skipped }) {
		const parts = [
			added > 0 && inEnglish.count(added, 'actor is new', 'actors are new'),
			updated > 0 && inEnglish.count(updated, 'entry was completed', 'entries were completed'),
			skipped > 0 && inEnglish.count(skipped, 'entry stayed as it was', 'entries stayed as they were'),
		].filter((part) => part !== false)
		return `${andEn.format(parts) || 'There was nothing to read in'}. “Undo” or Ctrl+Z takes the import back.`
	},
}

export const importTexts = { de, en } satisfies Texts<ImportTexts>
