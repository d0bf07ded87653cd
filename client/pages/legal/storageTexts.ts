import { limits } from '../../../shared/protocol/limits.ts'
import type { Texts } from '../../texts/texts.ts'

/** One kind of data: how long it stays, and what else there is to know. */
interface Entry {
	readonly what: string
	readonly howLong: string
	readonly more?: string
}

interface StorageTexts {
	readonly title: string
	readonly lead: string
	readonly places: readonly { readonly title: string; readonly lead: string; readonly entries: readonly Entry[] }[]
	readonly never: { readonly title: string; readonly points: readonly string[] }
	readonly who: { readonly title: string; readonly points: readonly string[] }
	readonly privacy: string
}

const mebi = (bytes: number) => bytes / 1024 ** 2

const de: StorageTexts = {
	title: 'Was wo gespeichert wird',
	lead: 'Das gilt für jeden Server mit Netzwerkstatt. Wer diesen hier betreibt und wie lange Sicherungskopien bleiben, steht unter Datenschutz.',
	places: [
		{
			title: 'Auf diesem Server',
			lead: 'Alles zusammen liegt in einem Ordner des Servers. Die Moderation kann ihre Werkstatt jederzeit ganz löschen; dann bleiben nur deren Kennung und der Zeitpunkt.',
			entries: [
				{
					what: 'Boards, Beteiligte, Maßnahmen, Ablauf, Ergebnisse',
					howLong: 'Solange es die Werkstatt gibt.',
					more: 'Gelöschtes liegt im Papierkorb, bis die Moderation es dort endgültig löscht.',
				},
				{
					what: 'Frühere Stände',
					howLong:
						'Zwei Stunden lang jeder, einen Tag lang einer je Viertelstunde, danach einer je Tag; höchstens 200 je Werkstatt und 64 MB.',
					more: 'Auch was Sie gelöscht haben, steht darin, bis der Stand selbst entfällt.',
				},
				{
					what: 'Fotos und Bilder',
					howLong: 'Solange ein Board oder ein früherer Stand sie zeigt, und 30 Tage länger.',
					more: `Ort, Zeit und Gerät der Aufnahme werden vorher entfernt. Höchstens ${mebi(limits.pictures)} MB je Werkstatt.`,
				},
				{
					what: 'Verdeckte Karten und Stimmen',
					howLong: 'Bis sie aufgedeckt werden.',
					more: 'Dabei steht nur, was angekündigt war: Name, Organisation oder nichts. Weder Zeit noch Reihenfolge werden festgehalten.',
				},
				{
					what: 'Name und Organisation vom Beitreten',
					howLong: '30 Tage nach dem letzten Besuch, wenn der Betreiber nichts anderes eingestellt hat.',
					more: 'Beides ist freiwillig. Was Sie oder andere auf ein Board schreiben, bleibt dort. Wer „fertig“ meldet oder das Wort möchte, steht mit Namen in der Liste dafür, solange es die Werkstatt gibt.',
				},
				{
					what: 'Links und Code',
					howLong: 'Bis sie ersetzt werden, ablaufen oder die Werkstatt gelöscht wird.',
					more: 'Von Links kennt der Server nur eine Prüfsumme. Ein Code steht lesbar da, solange er gilt.',
				},
				{
					what: 'Meldungen über Störungen',
					howLong: 'Wie lange, bestimmt der Betreiber.',
					more: 'Ohne Namen und Inhalte. Auf Wunsch des Betreibers kommt je Abruf eine Zeile mit verkürzter IP-Adresse dazu; üblich ist das nicht.',
				},
			],
		},
		{
			title: 'Auf Ihrem Gerät',
			lead: 'In Ihrem Browser, unverschlüsselt. Wer das Gerät mitbenutzt, kommt daran. „Werkstatt verlassen“ oder das × in der Liste auf der Startseite löscht Zugang und Kopie einer Werkstatt.',
			entries: [
				{
					what: 'Ihr Zugang zu Werkstätten',
					howLong: 'Bis Sie die Werkstatt verlassen.',
					more: 'Dazu Titel, Rolle, letzter Besuch und was Sie beim Beitreten angegeben haben.',
				},
				{
					what: 'Eine Kopie der Boards',
					howLong: 'Bis Sie die Werkstatt verlassen.',
					more: 'Damit die Arbeit ohne Verbindung weitergeht. Auf Telefonen nur, wenn Sie die Boards öffnen.',
				},
				{
					what: 'Karten, Stimmen und Bilder, die Sie abgegeben haben oder gerade schreiben',
					howLong: 'Bis der Server sie hat; Ihre eigenen bleiben sichtbar, bis Sie die Werkstatt verlassen.',
				},
				{
					what: 'Einstellungen',
					howLong: 'Bis Sie die Daten des Browsers löschen.',
					more: 'Sprache, Ansicht, Ton, welche Hinweise Sie schon gelesen haben. Manches endet schon, wenn Sie das Fenster schließen.',
				},
				{
					what: 'Das Programm selbst',
					howLong: 'Bis eine neuere Version da ist.',
					more: 'Nur bei verschlüsselter Adresse (https), für alle gleich: Es sagt nichts über Sie.',
				},
			],
		},
	],
	never: {
		title: 'Was es nicht gibt',
		points: [
			'Kein Konto, kein Passwort, keine E-Mail-Adresse.',
			'Keine Cookies und nichts, was Sie über Seiten hinweg wiedererkennt.',
			'Keine Abrufe von anderen Servern: Schriften, Symbole und alles andere kommen von diesem hier.',
			'Keine Auswertung, wer wie viel beiträgt.',
			'Ihre vollständige IP-Adresse speichert Netzwerkstatt nirgends. Sie steht nur kurz im Arbeitsspeicher, um Angriffe zu bremsen.',
		],
	},
	who: {
		title: 'Wer was sehen kann',
		points: [
			'Alle, die einen Link oder den Code haben, sehen die Boards und wer gerade da ist; Boards „nur für die Moderation“ sieht nur diese.',
			'Wer anonyme Karten geschrieben hat, sieht niemand, auch nicht die Moderation. In kleinen Gruppen verraten manchmal Worte oder Umstände, von wem sie sind.',
			'Die Moderation sieht auch frühere Stände und den Papierkorb.',
			'Wer den Server betreibt, kann die Boards lesen, wie bei jedem Programm auf einem eigenen Server. Ohne https kann mitlesen, wer im selben Netz ist.',
		],
	},
	privacy: 'Datenschutz auf diesem Server',
}

const en: StorageTexts = {
	title: 'What is stored where',
	lead: 'This holds for every server with Netzwerkstatt. Who runs this one, and how long backups stay, is said under Privacy.',
	places: [
		{
			title: 'On this server',
			lead: 'All of it lies in one folder of the server. The moderation can delete its workshop as a whole at any time; only its id and the time remain.',
			entries: [
				{
					what: 'Boards, actors, tasks, agenda, results',
					howLong: 'As long as the workshop exists.',
					more: 'What was deleted lies in the trash until the moderation deletes it there for good.',
				},
				{
					what: 'Earlier versions',
					howLong:
						'Each for two hours, one per quarter of an hour for a day, then one per day; at most 200 per workshop and 64 MB.',
					more: 'What you have deleted stands in them, too, until the version itself goes.',
				},
				{
					what: 'Photos and pictures',
					howLong: 'As long as a board or an earlier version shows them, and 30 days longer.',
					more: `Place, time and device of a photo are taken out before. At most ${mebi(limits.pictures)} MB per workshop.`,
				},
				{
					what: 'Hidden cards and ballots',
					howLong: 'Until they are revealed.',
					more: 'With them stands only what was announced: name, organisation or nothing. Neither time nor order is kept.',
				},
				{
					what: 'Name and organisation from joining',
					howLong: '30 days after the last visit, unless the operator has set something else.',
					more: 'Both are optional. What you or others write on a board stays there. Who says “done” or asks to speak stands with their name in the list for it as long as the workshop exists.',
				},
				{
					what: 'Links and code',
					howLong: 'Until they are replaced, expire, or the workshop is deleted.',
					more: 'Of links the server knows only a checksum. A code can be read there as long as it holds.',
				},
				{
					what: 'Messages about failures',
					howLong: 'The operator decides how long.',
					more: 'Without names and content. If the operator wants it, there is a line per request with a shortened IP address; usually there is not.',
				},
			],
		},
		{
			title: 'On your device',
			lead: 'In your browser, unencrypted. Whoever else uses the device can get at it. “Leave workshop”, or the × in the list on the start page, deletes access to a workshop and its copy.',
			entries: [
				{
					what: 'Your access to workshops',
					howLong: 'Until you leave the workshop.',
					more: 'With title, role, last visit, and what you gave on joining.',
				},
				{
					what: 'A copy of the boards',
					howLong: 'Until you leave the workshop.',
					more: 'So that work goes on without a connection. On phones only if you open the boards.',
				},
				{
					what: 'Cards, ballots and pictures that you have handed in or are writing',
					howLong: 'Until the server has them; your own stay visible until you leave the workshop.',
				},
				{
					what: 'Settings',
					howLong: 'Until you clear the browser’s data.',
					more: 'Language, view, sound, which hints you have read. Some end when you close the window.',
				},
				{
					what: 'The program itself',
					howLong: 'Until a newer version is there.',
					more: 'Only where the address is encrypted (https), the same for everybody: it says nothing about you.',
				},
			],
		},
	],
	never: {
		title: 'What there is not',
		points: [
			'No account, no password, no e-mail address.',
			'No cookies, and nothing that recognises you across sites.',
			'No requests to other servers: fonts, symbols and everything else come from this one.',
			'No figures on who contributes how much.',
			'Netzwerkstatt stores your full IP address nowhere. It is held in memory for a short time, to slow down attacks.',
		],
	},
	who: {
		title: 'Who can see what',
		points: [
			'Everybody with a link or the code sees the boards and who is there; boards “only for the moderation” are seen by nobody else.',
			'Nobody sees who wrote anonymous cards, not even the moderation. In small groups words or circumstances sometimes tell.',
			'The moderation also sees earlier versions and the trash.',
			'Whoever runs the server can read the boards, as with any program on a server of one’s own. Without https, people on the same network can read along.',
		],
	},
	privacy: 'Privacy on this server',
}

export const storageTexts = { de, en } satisfies Texts<StorageTexts>
