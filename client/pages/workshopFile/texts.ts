import { inEnglish, inGerman } from '../../texts/figures.ts'
import type { Texts } from '../../texts/texts.ts'

const de = {
	action: 'Werkstatt als Datei',
	title: 'Werkstatt als Datei herunterladen',
	lead: 'Die Datei enthält die ganze Werkstatt: Boards, Verzeichnis, Ablauf, Bilder und frühere Stände. Auf einem anderen Server öffnen Sie sie auf der Startseite mit „Datei öffnen“.',
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
	lead: 'The file holds the whole workshop: boards, registry, agenda, pictures and earlier versions. On another server you open it on the start page with “Open a file”.',
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
