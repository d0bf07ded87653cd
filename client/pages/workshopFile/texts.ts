import { inEnglish, inGerman } from '../../texts/figures.ts'
import type { Texts } from '../../texts/texts.ts'

const de = {
	action: 'Werkstatt als Datei',
	title: 'Werkstatt als Datei herunterladen',
	lead: 'Auf einem anderen Server öffnen Sie die Datei auf der Startseite mit „Datei öffnen“.',
	forms: 'Was soll mit?',
	form: {
		whole: { name: 'Alles:', says: 'Boards, Verzeichnis, Ablauf, Bilder und frühere Stände.' },
		withoutNames: {
			name: 'Ohne Namen:',
			says: 'Statt der Namen von Personen steht „Person 1“, „Person 2“; Gelöschtes und frühere Stände bleiben hier.',
		},
		template: {
			name: 'Als Vorlage:',
			says: 'Boards, Bereiche, Fragen, Abläufe und Rollen, ohne alles, was eingetragen oder gesammelt wurde.',
		},
	},
	careTemplate:
		'Titel, Überschriften von Bereichen, Fragen und Notizen im Ablauf stehen in der Datei; eingetragene Namen von Personen sind auch darin ersetzt. Sehen Sie nach, bevor Sie sie weitergeben.',
	careWithoutNames:
		'Ersetzt wird, was irgendwo als Name eingetragen ist, auch mitten in Texten. Namen, die nur in einem Text vorkommen, Spitznamen und Bilder erkennt das Programm nicht. Sehen Sie nach, bevor Sie die Datei weitergeben.',
	links: 'Dort bekommt die Werkstatt neue Links. Diese hier bleibt, wie sie ist; beide wissen nichts voneinander.',
	care: 'Wer die Datei hat, kann alles darin lesen, auch Boards, die nur die Moderation sieht. Bewahren Sie sie auf wie Ihre Protokolle.',
	hidden: (n: number) =>
		`${inGerman.count(n, 'verdeckte Karte oder Stimme kommt', 'verdeckte Karten oder Stimmen kommen')} nicht mit: Was nicht aufgedeckt ist, hat noch niemand gelesen. Decken Sie vorher auf, wenn es mit soll.`,
	save: 'Datei herunterladen',
	saving: 'Die Datei wird zusammengestellt',
	saved: (name: string) => `„${name}“ liegt bei Ihren Downloads.`,
	close: 'Schließen',
	cancel: 'Abbrechen',
}
const en: typeof de = {
	action: 'Workshop as a file',
	title: 'Download the workshop as a file',
	lead: 'On another server you open the file on the start page with “Open a file”.',
	forms: 'What shall come along?',
	form: {
		whole: { name: 'Everything:', says: 'boards, registry, agenda, pictures and earlier versions.' },
		withoutNames: {
			name: 'Without names:',
			says: 'names of people become “Person 1”, “Person 2”; what was deleted and earlier versions stay here.',
		},
		template: {
			name: 'As a template:',
			says: 'boards, areas, questions, agendas and roles, without anything that was entered or collected.',
		},
	},
	careTemplate:
		'Titles, headings of areas, questions and notes in the agenda are in the file; names entered for people are replaced there, too. Look before you pass it on.',
	careWithoutNames:
		'Whatever is entered as a name somewhere is replaced, within texts as well. Names that occur in a text only, nicknames and pictures are not recognised. Look before you pass the file on.',
	links: 'There the workshop gets new links. This one stays as it is; neither knows of the other.',
	care: 'Whoever has the file can read everything in it, boards that only the moderators see as well. Keep it like your minutes.',
	hidden: (n) =>
		`${inEnglish.count(n, 'hidden card or vote stays', 'hidden cards or votes stay')} behind: nobody has read what was not revealed. Reveal first if it shall come along.`,
	save: 'Download the file',
	saving: 'The file is being put together',
	saved: (name) => `“${name}” is among your downloads.`,
	close: 'Close',
	cancel: 'Cancel',
}
export const workshopFileTexts = { de, en } satisfies Texts<typeof de>
