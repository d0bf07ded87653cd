import { inEnglish, inGerman } from '../../texts/figures.ts'
import type { Texts } from '../../texts/texts.ts'

const de = {
	more: 'Mehr',
	close: 'Schließen',
	menu: {
		park: 'Für später merken',
		raise: 'Zu Wort melden',
		lower: 'Wortmeldung zurücknehmen',
		photo: 'Foto abgeben',
		results: 'Ergebnisse',
		board: 'Board öffnen',
		share: 'QR-Code weitergeben',
		leave: 'Werkstatt verlassen',
	},
	park: {
		hint: 'Für den Themenspeicher: was gerade nicht dran ist und nicht verloren gehen soll. Alle können es dort lesen.',
		label: 'Was soll nicht verloren gehen?',
		action: 'Für später merken',
		own: 'Von Ihnen gemerkt',
	},
	share: {
		title: 'QR-Code weitergeben',
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
	menu: {
		park: 'Note for later',
		raise: 'Ask to speak',
		lower: 'Withdraw request to speak',
		photo: 'Hand in a photo',
		results: 'Results',
		board: 'Open board',
		share: 'Pass on the QR code',
		leave: 'Leave workshop',
	},
	park: {
		hint: 'For the parking list: what is not due now and must not be lost. Everybody can read it there.',
		label: 'What must not be lost?',
		action: 'Note for later',
		own: 'Noted by you',
	},
	share: {
		title: 'Pass on the QR code',
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
