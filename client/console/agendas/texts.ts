import type { AgendaFault } from '../../../shared/agenda/file.ts'
import { stepLimits } from '../../../shared/agenda/index.ts'
import { inEnglish, inGerman } from '../../texts/figures.ts'
import type { Texts } from '../../texts/texts.ts'

const faults: Record<AgendaFault, string> = {
	unreadable: 'Diese Datei ist kein Ablauf von Netzwerkstatt oder sie ist beschädigt.',
	newer: 'Diese Datei wurde mit einer neueren Version geschrieben. Bitten Sie Ihre IT um ein Update.',
	tooLong: 'Diese Datei ist zu groß für einen Ablauf.',
	tooMany: `Dieser Ablauf hat mehr als ${stepLimits.steps} Schritte.`,
	noSteps: 'In dieser Datei stehen keine Schritte.',
}

const de = {
	keep: 'Ablauf sichern',
	keepShort: 'Sichern',
	keepHere: 'Als eigenen Ablauf sichern …',
	keepFile: 'Als Datei sichern',
	rewind: 'Von vorn: alle Schritte wieder offen',
	empty: 'Ablauf leeren: alle Schritte in den Papierkorb',
	title: 'Name des Ablaufs',
	titleNote: 'Nur die Moderation dieser Werkstatt sieht ihn. Ein gleichnamiger wird ersetzt.',
	keepIt: 'Sichern',
	cancel: 'Abbrechen',
	fileName: 'Ablauf',
	load: 'Ablauf laden',
	loadShort: 'Laden',
	where: 'Wohin?',
	behind: 'Anhängen',
	instead: 'Ersetzen',
	ready: 'Fertige Abläufe',
	own: 'Eigene Abläufe',
	length: (steps: number, minutes: number) => `${inGerman.count(steps, 'Schritt', 'Schritte')}, ${minutes} min`,
	savedOn: (date: string) => `gesichert am ${date}`,
	remove: (title: string) => `„${title}“ löschen`,
	file: 'Aus einer Datei einlesen …',
	faults,
	unchanged: 'Am Ablauf hat sich nichts geändert.',
}

const en: typeof de = {
	keep: 'Keep agenda',
	keepShort: 'Keep',
	keepHere: 'Keep as an own agenda …',
	keepFile: 'Save as a file',
	rewind: 'From the start: all steps open again',
	empty: 'Empty the agenda: all steps to the trash',
	title: 'Name of the agenda',
	titleNote: 'Only the moderation of this workshop sees it. One of the same name is replaced.',
	keepIt: 'Keep',
	cancel: 'Cancel',
	fileName: 'Agenda',
	load: 'Load agenda',
	loadShort: 'Load',
	where: 'Where to?',
	behind: 'Behind',
	instead: 'Instead',
	ready: 'Ready agendas',
	own: 'Own agendas',
	length: (steps, minutes) => `${inEnglish.count(steps, 'step', 'steps')}, ${minutes} min`,
	savedOn: (date) => `kept on ${date}`,
	remove: (title) => `Delete “${title}”`,
	file: 'Read from a file …',
	faults: {
		unreadable: 'This file is not an agenda of Netzwerkstatt, or it is damaged.',
		newer: 'This file was written with a newer version. Please ask your administration for an update.',
		tooLong: 'This file is too large for an agenda.',
		tooMany: `This agenda has more than ${stepLimits.steps} steps.`,
		noSteps: 'There are no steps in this file.',
	},
	unchanged: 'Nothing in the agenda has changed.',
}

export const agendasTexts = { de, en } satisfies Texts<typeof de>
