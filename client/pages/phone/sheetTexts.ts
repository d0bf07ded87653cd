import { inEnglish, inGerman } from '../../texts/figures.ts'
import type { Texts } from '../../texts/texts.ts'

const de = {
	more: 'Mehr',
	close: 'Schließen',
	yourTurn: 'Sie haben das Wort.',
	shown: (name: string | undefined, title: string | undefined) =>
		`${name ?? 'Die Moderation'} zeigt gerade${title ? `: „${title}“` : ' etwas auf dem Board.'}`,
	lowerHand: 'Wortmeldung zurücknehmen',
	hand: 'Sie haben sich zu Wort gemeldet.',
	unsentOnRefusal:
		'Diese Eingaben sind noch nicht abgegeben. Kopieren Sie sie, oder treten Sie neu bei und geben Sie sie dann ab.',
	outline: {
		title: 'Ergebnisse',
		counted: 'Ergebnis',
		empty: 'Hier liegt noch nichts.',
		fresh: 'Neu laden',
		away: 'Die Ergebnisse sind gerade nicht zu erreichen.',
		dots: (count: number) => inGerman.count(count, 'Punkt', 'Punkte'),
	},
	announcement: 'Ansage der Moderation',
	closeAnnouncement: 'Ansage ausblenden',
	menu: {
		park: 'In den Themenspeicher',
		raise: 'Zu Wort melden',
		lower: 'Wortmeldung zurücknehmen',
		photo: 'Foto abgeben',
		next: 'Weitere Person an diesem Gerät',
		results: 'Ergebnisse',
		board: 'Board öffnen',
		share: 'QR-Code weitergeben',
		leave: 'Werkstatt verlassen',
	},
	park: {
		hint: 'Was gerade nicht dran ist und nicht verloren gehen soll. Alle können es dort lesen.',
		label: 'Was soll nicht verloren gehen?',
		action: 'In den Themenspeicher',
		own: 'Von Ihnen im Themenspeicher',
	},
	share: {
		title: 'QR-Code weitergeben',
	},
	next: {
		title: 'Stimme der nächsten Person',
		turn: (number: number) => `${inGerman.number(number)}. Person an diesem Gerät`,
		name: 'Ihr Name',
		organisation: 'Ihre Organisation',
		optional: 'freiwillig',
		once: 'Ihre Stimme zählt als die einer eigenen Person. Nach dem Abgeben lässt sie sich hier nicht mehr ändern.',
		handIn: 'Stimme abgeben',
		sending: 'Wird abgegeben',
		handedIn: (number: number) => `Die Stimme der ${inGerman.number(number)}. Person ist abgegeben.`,
		another: (number: number) => `${inGerman.number(number)}. Person: Stimme abgeben`,
		back: 'Zurück zur 1. Person',
		over: 'Diese Abstimmung ist vorbei.',
		closed: 'Der Code zum Beitreten gilt nicht mehr. Bitten Sie die Moderation um einen neuen.',
	},
	leave: {
		title: 'Werkstatt auf diesem Gerät verlassen?',
		body: 'Dieses Gerät vergisst den Link, Ihren Namen und die Kopie der Werkstatt. Die Werkstatt selbst bleibt, wie sie ist.',
		unsent: (count: number) =>
			count === 1
				? '1 Eingabe ist noch nicht übertragen und ginge verloren.'
				: `${inGerman.number(count)} Eingaben sind noch nicht übertragen und gingen verloren.`,
		action: 'Verlassen',
		stay: 'Bleiben',
	},
}

const en: typeof de = {
	more: 'More',
	close: 'Close',
	yourTurn: 'It is your turn to speak.',
	shown: (name, title) => `${name ?? 'The moderation'} is showing${title ? ` “${title}”` : ' something on the board.'}`,
	lowerHand: 'Withdraw request to speak',
	hand: 'You have asked to speak.',
	unsentOnRefusal: 'These entries have not been handed in yet. Copy them, or join anew and hand them in then.',
	outline: {
		title: 'Results',
		counted: 'Result',
		empty: 'Nothing lies here yet.',
		fresh: 'Load again',
		away: 'The results cannot be reached just now.',
		dots: (count) => inEnglish.count(count, 'dot', 'dots'),
	},
	announcement: 'Announcement of the moderators',
	closeAnnouncement: 'Hide announcement',
	menu: {
		park: 'Put on the parking list',
		raise: 'Ask to speak',
		lower: 'Withdraw request to speak',
		photo: 'Hand in a photo',
		next: 'Another person at this device',
		results: 'Results',
		board: 'Open board',
		share: 'Pass on the QR code',
		leave: 'Leave workshop',
	},
	park: {
		hint: 'What is not due now and must not be lost. Everybody can read it there.',
		label: 'What must not be lost?',
		action: 'Put on the parking list',
		own: 'On the parking list, from you',
	},
	share: {
		title: 'Pass on the QR code',
	},
	next: {
		title: 'Ballot of the next person',
		turn: (number) => `Person ${inEnglish.number(number)} at this device`,
		name: 'Your name',
		organisation: 'Your organisation',
		optional: 'optional',
		once: 'Your ballot counts as that of a person of your own. Once handed in, it cannot be changed here.',
		handIn: 'Hand in the ballot',
		sending: 'Handing it in',
		handedIn: (number) => `The ballot of person ${inEnglish.number(number)} has been handed in.`,
		another: (number) => `Person ${inEnglish.number(number)}: hand in a ballot`,
		back: 'Back to person 1',
		over: 'This ballot is over.',
		closed: 'The code for joining is no longer valid. Please ask the moderators for a new one.',
	},
	leave: {
		title: 'Leave the workshop on this device?',
		body: 'This device forgets the link, your name and the copy of the workshop. The workshop itself stays as it is.',
		unsent: (count) => `${inEnglish.count(count, 'entry has', 'entries have')} not been sent yet and would be lost.`,
		action: 'Leave',
		stay: 'Stay',
	},
}

export const sheetTexts = { de, en } satisfies Texts<typeof de>
