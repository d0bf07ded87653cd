import { inEnglish, inGerman } from '../../texts/figures.ts'
import type { Texts } from '../../texts/texts.ts'

const de = {
	removedWhileWriting: {
		title: 'Jemand hat entfernt, woran Sie geschrieben haben.',
		body: 'Wer es entfernt hat, kann es mit „Rückgängig“ zurückholen. Ihre Worte kommen dann mit.',
	},
	refusedContent: {
		noPicture: {
			title: 'Diese Datei kann nicht auf das Board.',
			body: 'Möglich sind Bilder als PNG, JPEG, WebP, GIF oder SVG bis 25 MB.',
		},
		tooManyFiles: {
			title: 'Das sind zu viele Dateien auf einmal.',
			body: 'Legen Sie höchstens zehn Bilder zugleich ab.',
		},
		foreignBoard: {
			title: 'Inhalte aus diesem Programm lassen sich hier nicht einfügen.',
			body: 'Fügen Sie den Text oder ein Bild davon ein.',
		},
	},
	pictures: {
		coming: 'Bild wird geladen',
		underWay: 'Bild wird noch übertragen',
		sending: (n: number) => `${inGerman.count(n, 'Bild wird', 'Bilder werden')} übertragen`,
		waiting: (n: number, isKept: boolean) =>
			`${inGerman.count(n, 'Bild wartet', 'Bilder warten')} auf Verbindung. ${isKept ? 'Auf diesem Gerät ist nichts verloren.' : 'Lassen Sie diese Seite bitte geöffnet.'}`,
		cancel: 'Abbrechen',
		refused: (n: number) => `${inGerman.count(n, 'Bild wurde', 'Bilder wurden')} nicht angenommen.`,
		full: 'In dieser Werkstatt ist kein Platz für weitere Bilder. Andere können sie auf dem Board nicht sehen.',
		notTaken: 'Andere können sie auf dem Board nicht sehen.',
		takeOff: 'Vom Board nehmen',
	},
}

const en: typeof de = {
	removedWhileWriting: {
		title: 'Someone removed what you were writing on.',
		body: 'Whoever removed it can bring it back with “Undo”. Your words come back with it.',
	},
	refusedContent: {
		noPicture: {
			title: 'This file cannot go onto the board.',
			body: 'Pictures as PNG, JPEG, WebP, GIF or SVG of up to 25 MB are welcome.',
		},
		tooManyFiles: { title: 'These are too many files at once.', body: 'Please drop ten pictures at most.' },
		foreignBoard: {
			title: 'Content of that program cannot be pasted here.',
			body: 'Paste its text or a picture of it instead.',
		},
	},
	pictures: {
		coming: 'Picture is being loaded',
		underWay: 'Picture is still on its way',
		sending: (n) => `Sending ${inEnglish.count(n, 'picture', 'pictures')}`,
		waiting: (n, isKept) =>
			`${inEnglish.count(n, 'picture waits', 'pictures wait')} for a connection. ${isKept ? 'Nothing is lost on this device.' : 'Please keep this page open.'}`,
		cancel: 'Cancel',
		refused: (n) => `${inEnglish.count(n, 'picture was', 'pictures were')} not accepted.`,
		full: 'This workshop has no room for more pictures. Others cannot see them on the board.',
		notTaken: 'Others cannot see them on the board.',
		takeOff: 'Take off the board',
	},
}

export const noticeTexts = { de, en } satisfies Texts<typeof de>
