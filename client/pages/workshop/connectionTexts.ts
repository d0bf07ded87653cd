import type { Texts } from '../../texts/texts.ts'

const de = {
	offline: {
		title: 'Keine Verbindung zum Server.',
		body: 'Sie können weiterarbeiten. Ihre Eingaben bleiben auf diesem Gerät und werden übertragen, sobald der Server wieder da ist.',
		keepOpen: 'Laden Sie diese Seite so lange nicht neu.',
		retry: 'Jetzt versuchen',
	},
	failing: {
		title: 'Der Server kann gerade nicht speichern.',
		body: 'Ihre Eingaben bleiben auf diesem Gerät, und die anderen sehen sie weiterhin. Lassen Sie diese Seite offen, bis wieder „Gespeichert“ dasteht, und sagen Sie der Moderation Bescheid.',
	},
	braked: {
		title: 'Dieses Gerät kann gerade nur lesen.',
		body: 'Es hat weit mehr gelöscht oder geschrieben als üblich. Die Moderation sieht nach und gibt es wieder frei. Nichts ist verloren, und Sie müssen nichts tun.',
	},
}

const en: typeof de = {
	offline: {
		title: 'No connection to the server.',
		body: 'You can go on working. What you enter stays on this device and is sent as soon as the server is back.',
		keepOpen: 'Do not load this page again until then.',
		retry: 'Try now',
	},
	failing: {
		title: 'The server cannot save at the moment.',
		body: 'What you enter stays on this device, and the others still see it. Keep this page open until it says “Saved” again, and tell the moderation.',
	},
	braked: {
		title: 'This device is read-only for now.',
		body: 'It has deleted or written far more than usual. The moderators will have a look and let it write again. Nothing is lost, and there is nothing you need to do.',
	},
}

export const connectionTexts = { de, en } satisfies Texts<typeof de>
