import { inEnglish, inGerman } from '../../texts/figures.ts'
import type { Texts } from '../../texts/texts.ts'

const de = {
	title: 'Werkstatt teilen',
	rehearsal: {
		title: 'Diese Links führen in den Probelauf.',
		body: 'Sie enden mit ihm. Laden Sie damit niemanden ein: Die Links Ihrer Werkstatt stehen dort unter „Teilen“.',
	},
	loading: 'Die Links werden geholt',
	links: {
		participant: { name: 'Zum Mitmachen', about: 'Schreiben und das Board bearbeiten' },
		reader: { name: 'Nur zum Lesen und für den Beamer', about: 'Sieht, was für alle geöffnet ist, verändert nichts' },
		moderator: { name: 'Moderation', about: 'Boards anlegen, Links vergeben, alles bearbeiten' },
	},
	present: (n: number) =>
		n === 0
			? 'über diesen Link ist gerade niemand da'
			: `${inGerman.count(n, 'Person ist', 'Personen sind')} über diesen Link da`,
	validUntil: (time: number) => `gilt bis ${inGerman.date(time)}`,
	validUntilReplaced: 'gilt, bis Sie ihn ersetzen',
	trustedOnly: 'nur an Vertraute geben, nicht auf die Leinwand',
	braked: {
		title: 'Über diesen Link sind in einer Minute sehr viele beigetreten; weitere warten kurz.',
		body: 'Ersetzen Sie ihn, wenn Sie so viele nicht erwarten.',
	},
	address: (name: string) => `Adresse: ${name}`,
	more: (name: string) => `Mehr zu „${name}“`,
	unknown: 'Dieses Gerät kennt die Adresse nicht. Sie steht nur auf den Geräten, die sie von Anfang an hatten.',
	showQr: 'Als QR-Code zeigen',
	openProjector: 'Beamer-Ansicht öffnen',
	replace: 'Link ersetzen',
	revoke: 'Link widerrufen',
	cancel: 'Abbrechen',
	confirm: {
		replace: {
			title: 'Diesen Link ersetzen?',
			body: 'Der bisherige gilt dann nicht mehr. Wer über ihn da ist, muss mit dem neuen wieder beitreten. Der Inhalt bleibt.',
		},
		replaceOwn: {
			title: 'Den Link der Moderation ersetzen?',
			body: 'Der bisherige gilt dann nicht mehr, auch nicht für Ihre Co-Moderation. Dieses Gerät bleibt drin und zeigt Ihnen den neuen.',
		},
		revoke: {
			title: 'Diesen Link widerrufen?',
			body: 'Er gilt dann nicht mehr. Wer über ihn da ist, kommt ohne anderen Link nicht wieder hinein. Der Inhalt bleibt.',
		},
	},
	working: 'Einen Augenblick',
	tryAgain: 'Jetzt versuchen',
	newLink: 'Weiterer Link, zum Beispiel für Presse oder Co-Moderation',
	issue: {
		label: 'Für wen ist der Link?',
		example: 'Zum Beispiel: Presse, Jugendamt, zweiter Beamer',
		may: 'Was darf man damit?',
		participant: 'Mitmachen',
		reader: 'Nur lesen',
		moderator: 'Moderieren',
		expires: 'Gilt bis',
		submit: 'Link anlegen',
	},
	code: {
		beforeHost: 'Im selben Netz scannen oder auf ',
		afterHost: ' den Code eingeben',
		open: 'Code zum Beitreten zeigen',
		close: 'Code schließen',
		closed: 'Ohne Code kommt nur herein, wer den Link oder den QR-Code hat.',
		label: 'Code zum Beitreten',
	},
	qrLabel: (name: string) => `QR-Code: ${name}`,
	fullSize: 'In voller Größe zeigen',
	print: 'Als Aushang drucken',
	onlyHere: {
		title: 'Diese Adresse gilt nur auf diesem Gerät.',
		body: 'Damit andere beitreten können, öffnen Sie die Werkstatt über die Netzadresse, die der Server beim Start nennt.',
	},
	poster: {
		title: 'Machen Sie mit',
		scan: 'Scannen Sie diesen Code mit der Kamera Ihres Telefons.',
		beforeHost: 'Oder öffnen Sie ',
		afterHost: ' und geben Sie ein:',
		promise: 'Kein Konto, keine App. Ihr Name ist freiwillig.',
	},
	participant: {
		lead: 'Wer diesen QR-Code scannt, kann wie Sie mitmachen.',
		none: 'Sie sind mit einem Code beigetreten, der nicht mehr gilt. Bitten Sie die Moderation um einen neuen.',
	},
}

const en: typeof de = {
	title: 'Share the workshop',
	rehearsal: {
		title: 'These links lead into the rehearsal.',
		body: 'They end with it. Invite nobody with them: those of your workshop stand there under “Share”.',
	},
	loading: 'Fetching the links',
	links: {
		participant: { name: 'For taking part', about: 'Write and work on the board' },
		reader: { name: 'For reading and for the projector', about: 'Sees what is open to all, changes nothing' },
		moderator: { name: 'Moderation', about: 'Add boards, give out links, edit everything' },
	},
	present: (n) =>
		n === 0 ? 'nobody is here by this link' : `${inEnglish.count(n, 'person is', 'people are')} here by this link`,
	validUntil: (time) => `valid until ${inEnglish.date(time)}`,
	validUntilReplaced: 'valid until you replace it',
	trustedOnly: 'only for people you trust, not for the screen in the room',
	braked: {
		title: 'Very many people have joined by this link within a minute; others have to wait a little.',
		body: 'Replace it if you do not expect that many.',
	},
	address: (name) => `Address: ${name}`,
	more: (name) => `More about “${name}”`,
	unknown: 'This device does not know the address. Only the devices that had it from the beginning do.',
	showQr: 'Show as a QR code',
	openProjector: 'Open the projector view',
	replace: 'Replace the link',
	revoke: 'Revoke the link',
	cancel: 'Cancel',
	confirm: {
		replace: {
			title: 'Replace this link?',
			body: 'The present one will no longer be valid. Whoever came in by it has to join again with the new one. The content stays.',
		},
		replaceOwn: {
			title: 'Replace the link of the moderation?',
			body: 'The present one will no longer be valid, not for your co-moderators either. This device stays in and shows you the new one.',
		},
		revoke: {
			title: 'Revoke this link?',
			body: 'It will no longer be valid. Whoever came in by it needs another link to come back. The content stays.',
		},
	},
	working: 'One moment',
	tryAgain: 'Try now',
	newLink: 'Another link, for instance for the press or a co-moderator',
	issue: {
		label: 'Who is the link for?',
		example: 'For instance: press, youth welfare office, second projector',
		may: 'What does it allow?',
		participant: 'Taking part',
		reader: 'Reading only',
		moderator: 'Moderating',
		expires: 'Valid until',
		submit: 'Make the link',
	},
	code: {
		beforeHost: 'Scan on the same network, or enter the code at ',
		afterHost: '',
		open: 'Show a code for joining',
		close: 'Close the code',
		closed: 'Without a code, only people with the link or the QR code can come in.',
		label: 'Code for joining',
	},
	qrLabel: (name) => `QR code: ${name}`,
	fullSize: 'Show at full size',
	print: 'Print as a notice',
	onlyHere: {
		title: 'This address only works on this device.',
		body: 'To let others join, open the workshop at the network address that the server names when it starts.',
	},
	poster: {
		title: 'Take part',
		scan: 'Scan this code with the camera of your phone.',
		beforeHost: 'Or open ',
		afterHost: ' and enter:',
		promise: 'No account, no app. Your name is optional.',
	},
	participant: {
		lead: 'Whoever scans this QR code can take part as you do.',
		none: 'You joined with a code that is no longer valid. Please ask the moderators for a new one.',
	},
}

export const shareTexts = { de, en } satisfies Texts<typeof de>
