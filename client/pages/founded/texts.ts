import { inEnglish, inGerman } from '../../texts/figures.ts'
import type { Texts } from '../../texts/texts.ts'

const de = {
	title: 'Ihre Werkstatt ist eingerichtet',
	lead: (name: string) =>
		`${name ? `Guten Tag, ${name}. ` : ''}Es gibt hier kein Konto und kein Passwort: Wer einen Link hat, kommt hinein. Deshalb sind es drei.`,
	moderator: {
		title: 'Ihr Link: Moderation',
		about: 'Ablauf, Uhr, Aufdecken, Rechte. Nur für Sie und Menschen, denen Sie die Leitung anvertrauen.',
		address: 'Adresse: Moderation',
	},
	keep: {
		title: 'Sichern Sie ihn jetzt an einer Stelle, die Sie wiederfinden.',
		again: 'Noch einmal',
		file: {
			title: 'Als Datei',
			about: 'Ein Doppelklick darauf führt zurück in die Werkstatt.',
			done: (name: string, time: number) => `„${name}“ gesichert um ${inGerman.timeOfDay(time)} Uhr`,
			action: 'Sichern',
			name: (workshop: string) => `Moderation ${workshop}`,
		},
		paper: {
			title: 'Auf Papier',
			about: 'Ein Blatt mit Link und QR-Code, für den Ordner oder den Tresor.',
			action: 'Drucken',
		},
		mail: {
			title: 'Als Mail an sich selbst',
			about: 'Wer Ihr Postfach liest, kann dann auch moderieren.',
			action: 'Mail schreiben',
			subject: (workshop: string) => `Moderation: ${workshop}`,
		},
	},
	/** in the file, on paper and in the mail */
	keepsake: {
		title: 'Link der Moderation',
		lead: 'Wer diesen Link hat, leitet die Werkstatt. Geben Sie ihn nur an Menschen weiter, denen Sie das anvertrauen.',
		open: 'Werkstatt öffnen',
		founded: (time: number) => `Eingerichtet am ${inGerman.date(time)}`,
		qr: 'QR-Code: Link der Moderation',
	},
	lost: {
		title: 'Wenn dieser Link verloren geht',
		device: 'Dieses Gerät',
		deviceKnows: 'kennt ihn weiter: Die Werkstatt steht auf der Startseite, bis jemand die Daten des Browsers löscht.',
		colleague: 'Eine zweite Person',
		colleagueHelps: 'in der Moderation kann Ihnen unter „Teilen“ einen neuen Link geben.',
		nobody: 'Fehlt beides,',
		nobodyCan: 'kann niemand mehr leiten. Der Server kennt den Link nicht im Klartext und kann ihn niemandem nennen.',
	},
	participant: {
		title: 'Zum Mitmachen',
		about: 'Schreiben, Punkte geben, Themen einbringen. Für die Einladung.',
		address: 'Adresse: Zum Mitmachen',
		qr: 'QR-Code: Zum Mitmachen',
		use: 'Für Aushang und Beamer. Einen kurzen Code zum Eintippen zeigen Sie am Tag selbst unter „Teilen“.',
		print: 'Als Aushang drucken',
	},
	reader: {
		title: 'Nur zum Lesen und für den Beamer',
		about: 'Sieht, was für alle geöffnet ist, und verändert nichts.',
		address: 'Adresse: Nur zum Lesen',
	},
	later: 'Alle drei Links finden Sie jederzeit unter „Teilen“.',
	enter: 'Zur Werkstatt',
	replace:
		'Ist ein Link in falsche Hände geraten, ersetzen Sie ihn unter „Teilen“. Der alte gilt dann sofort nicht mehr.',
}

const en: typeof de = {
	title: 'Your workshop is set up',
	lead: (name) =>
		`${name ? `Hello, ${name}. ` : ''}There is no account here and no password: whoever has a link comes in. That is why there are three.`,
	moderator: {
		title: 'Your link: moderation',
		about: 'Agenda, clock, revealing, rights. Only for you and people you entrust with leading.',
		address: 'Address: moderation',
	},
	keep: {
		title: 'Keep it now in a place where you will find it again.',
		again: 'Once more',
		file: {
			title: 'As a file',
			about: 'A double click on it leads back into the workshop.',
			done: (name, time) => `“${name}” saved at ${inEnglish.timeOfDay(time)}`,
			action: 'Save',
			name: (workshop) => `Moderation ${workshop}`,
		},
		paper: {
			title: 'On paper',
			about: 'A sheet with link and QR code, for the folder or the safe.',
			action: 'Print',
		},
		mail: {
			title: 'As a mail to yourself',
			about: 'Whoever reads your mailbox can then moderate, too.',
			action: 'Write a mail',
			subject: (workshop) => `Moderation: ${workshop}`,
		},
	},
	keepsake: {
		title: 'Link of the moderation',
		lead: 'Whoever has this link leads the workshop. Pass it on only to people you entrust with that.',
		open: 'Open the workshop',
		founded: (time) => `Set up on ${inEnglish.date(time)}`,
		qr: 'QR code: link of the moderation',
	},
	lost: {
		title: 'If this link is lost',
		device: 'This device',
		deviceKnows: 'still knows it: the workshop is on the start page until somebody clears the data of the browser.',
		colleague: 'A second person',
		colleagueHelps: 'in the moderation can give you a new link under “Share”.',
		nobody: 'Without either,',
		nobodyCan:
			'nobody can lead any more. The server does not know the link in plain text and cannot tell it to anybody.',
	},
	participant: {
		title: 'For taking part',
		about: 'Write, give dots, bring in topics. For the invitation.',
		address: 'Address: for taking part',
		qr: 'QR code: for taking part',
		use: 'For a notice and the screen. A short code to type in you show on the day itself under “Share”.',
		print: 'Print as a notice',
	},
	reader: {
		title: 'For reading and for the projector',
		about: 'Sees what is open to all, and changes nothing.',
		address: 'Address: for reading',
	},
	later: 'You find all three links under “Share” at any time.',
	enter: 'To the workshop',
	replace: 'If a link got into the wrong hands, replace it under “Share”. The old one is then no longer valid at once.',
}

export const foundedTexts = { de, en } satisfies Texts<typeof de>
