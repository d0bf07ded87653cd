import { assertNever } from '../../../../shared/lib/assertNever.ts'
import type { RelationProblem, UnknownActors } from '../../../../shared/registry/csv/index.ts'
import { inEnglish, inGerman } from '../../../texts/figures.ts'
import type { Texts } from '../../../texts/texts.ts'

interface CsvTexts {
	title: string
	noRelations: { happened: string; todo: string }
	added(n: number): string
	updated(n: number): string
	unknown(names: readonly string[]): string
	unknownActors: Record<UnknownActors, string>
	kinds: string
	kindMeans(word: string): string
	kindKept: string
	problems(n: number): string
	problem(problem: RelationProblem): string
	otherFile: string
	cancel: string
	read(n: number): string
	nothing: string
	done: string
	result(result: { added: number; updated: number; actors: number; leftOut: number }): string
}

const andDe = new Intl.ListFormat('de')
const andEn = new Intl.ListFormat('en-GB')

/** A file from elsewhere may name a whole town. */
const shownNames = 12

const some = (names: readonly string[], others: string) =>
	names.length > shownNames ? [...names.slice(0, shownNames), `${names.length - shownNames} ${others}`] : names

const de: CsvTexts = {
	title: 'Beziehungen aus einer Datei einlesen',
	noRelations: {
		happened: 'In dieser Datei stehen keine Beziehungen.',
		todo: 'Die erste Zeile braucht die Überschriften „Von“ und „An“, meist auch „Art (Ist)“ oder „Art (Soll)“. „Exportieren“ zeigt, welche es noch gibt. Auch Netzwerke im Format GraphML oder GEXF werden gelesen.',
	},
	added: (n) => inGerman.count(n, 'Beziehung ist neu.', 'Beziehungen sind neu.'),
	updated: (n) =>
		`${inGerman.count(n, 'Beziehung steht schon im Netzwerk und bekommt', 'Beziehungen stehen schon im Netzwerk und bekommen')} die Angaben aus der Datei.`,
	unknown: (names) =>
		`${inGerman.count(names.length, 'Name steht', 'Namen stehen')} nicht im Beteiligtenverzeichnis: ${andDe.format(some(names, 'weitere'))}`,
	unknownActors: { enter: 'Als neue Akteure eintragen', leaveOut: 'Ihre Zeilen weglassen' },
	kinds: 'Arten von Beziehungen aus einem anderen Programm',
	kindMeans: (word) => (word ? `„${word}“ wird zu` : 'Beziehungen ohne Angabe werden zu'),
	kindKept: 'Das Wort aus der Datei bleibt bei der Beziehung stehen, unter „Worum es geht“.',
	problems: (n) => `${inGerman.count(n, 'Zeile wird', 'Zeilen werden')} nicht eingelesen`,
	problem(problem) {
		const line = `Zeile ${inGerman.number(problem.line)}: `
		switch (problem.kind) {
			case 'unknownActor':
				return problem.words
					? `${line}„${problem.words}“ steht nicht im Beteiligtenverzeichnis.`
					: `${line}Es fehlt, wer an der Beziehung beteiligt ist.`
			case 'unknownWords':
				return `${line}„${problem.words}“ gibt es unter „${problem.heading}“ nicht.`
			case 'sameActor':
				return `${line}Eine Beziehung braucht zwei verschiedene Akteure, hier steht zweimal „${problem.words}“.`
			case 'nowhere':
				return `${line}Es fehlt die Art der Beziehung, im Ist und im Soll.`
			default:
				return assertNever(problem)
		}
	},
	otherFile: 'Andere Datei',
	cancel: 'Abbrechen',
	read: (n) => `${inGerman.count(n, 'Beziehung', 'Beziehungen')} einlesen`,
	nothing: 'Nichts einzulesen',
	done: 'Fertig',
	result({ added, updated, actors, leftOut }) {
		const parts = [
			added > 0 && inGerman.count(added, 'Beziehung ist neu', 'Beziehungen sind neu'),
			updated > 0 && inGerman.count(updated, 'Beziehung wurde aktualisiert', 'Beziehungen wurden aktualisiert'),
			actors > 0 && inGerman.count(actors, 'Akteur steht neu im Verzeichnis', 'Akteure stehen neu im Verzeichnis'),
			leftOut > 0 && inGerman.count(leftOut, 'Zeile wurde weggelassen', 'Zeilen wurden weggelassen'),
		].filter((part) => part !== false)
		return `${andDe.format(parts)}. „Rückgängig“ (Strg+Z) nimmt das Einlesen zurück.`
	},
}

const en: CsvTexts = {
	title: 'Read relations from a file',
	noRelations: {
		happened: 'This file holds no relations.',
		todo: 'The first line needs the headings “From” and “To”, mostly “Kind (Current)” or “Kind (Target)”, too. “Export” shows which others there are. Networks as GraphML or GEXF are read, too.',
	},
	added: (n) => inEnglish.count(n, 'relation is new.', 'relations are new.'),
	updated: (n) =>
		`${inEnglish.count(n, 'relation is in the network already and gets', 'relations are in the network already and get')} the details of the file.`,
	unknown: (names) =>
		`${inEnglish.count(names.length, 'name is', 'names are')} not in the registry of actors: ${andEn.format(some(names, 'more'))}`,
	unknownActors: { enter: 'Enter them as new actors', leaveOut: 'Leave their lines out' },
	kinds: 'Kinds of relations from another program',
	kindMeans: (word) => (word ? `“${word}” becomes` : 'Relations without a kind become'),
	kindKept: 'The word of the file stays with the relation, under “What it is about”.',
	problems: (n) => `${inEnglish.count(n, 'line is', 'lines are')} not read in`,
	problem(problem) {
		const line = `Line ${inEnglish.number(problem.line)}: `
		switch (problem.kind) {
			case 'unknownActor':
				return problem.words
					? `${line}“${problem.words}” is not in the registry of actors.`
					: `${line}It does not say between whom the relation is.`
			case 'unknownWords':
				return `${line}There is no “${problem.words}” under “${problem.heading}”.`
			case 'sameActor':
				return `${line}A relation needs two different actors; here “${problem.words}” stands twice.`
			case 'nowhere':
				return `${line}The kind of the relation is missing, for today and for the target.`
			default:
				return assertNever(problem)
		}
	},
	otherFile: 'Another file',
	cancel: 'Cancel',
	read: (n) => `Read in ${inEnglish.count(n, 'relation', 'relations')}`,
	nothing: 'Nothing to read in',
	done: 'Done',
	result({ added, updated, actors, leftOut }) {
		const parts = [
			added > 0 && inEnglish.count(added, 'relation is new', 'relations are new'),
			updated > 0 && inEnglish.count(updated, 'relation was updated', 'relations were updated'),
			actors > 0 && inEnglish.count(actors, 'actor is new in the registry', 'actors are new in the registry'),
			leftOut > 0 && inEnglish.count(leftOut, 'line was left out', 'lines were left out'),
		].filter((part) => part !== false)
		return `${andEn.format(parts)}. Ctrl+Z takes the import back.`
	},
}

export const csvTexts = { de, en } satisfies Texts<CsvTexts>
