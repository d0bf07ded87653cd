import type { QuarantineReason } from '../../shared/board/quarantine/index.ts'
import { inEnglish, inGerman } from '../texts/figures.ts'
import type { Texts } from '../texts/texts.ts'

const reasonsDe: Record<QuarantineReason, string> = {
	size: 'zu groß',
	depth: 'zu tief verschachtelt',
	range: 'Lage oder Maße außerhalb des Boards',
	nesting: 'liegt in zu vielen anderen Elementen',
	count: 'mehr, als hier Platz hat',
	invalid: 'unlesbar oder dieser Version unbekannt',
}

const reasonsEn: typeof reasonsDe = {
	size: 'too large',
	depth: 'nested too deeply',
	range: 'position or size far beyond the board',
	nesting: 'lies inside too many other elements',
	count: 'more than there is room for here',
	invalid: 'unreadable, or unknown to this version',
}

const kindsDe: Partial<Record<string, string>> & { other: string } = {
	page: 'Board',
	card: 'Karte',
	cluster: 'Kartengruppe',
	note: 'Haftnotiz',
	text: 'Text',
	frame: 'Rahmen',
	group: 'Gruppe',
	geo: 'Form',
	arrow: 'Pfeil',
	line: 'Linie',
	draw: 'Zeichnung',
	highlight: 'Textmarker',
	image: 'Bild',
	asset: 'Bilddatei',
	binding: 'Ende eines Pfeils',
	table: 'Tabelle',
	map: 'Netzwerkbild',
	chain: 'Dienstleistungskette',
	poll: 'Abstimmung',
	other: 'Eintrag',
}

const kindsEn: typeof kindsDe = {
	page: 'Board',
	card: 'Card',
	cluster: 'Group of cards',
	note: 'Sticky note',
	text: 'Text',
	frame: 'Frame',
	group: 'Group',
	geo: 'Shape',
	arrow: 'Arrow',
	line: 'Line',
	draw: 'Drawing',
	highlight: 'Highlighter',
	image: 'Picture',
	asset: 'Picture file',
	binding: 'End of an arrow',
	table: 'Table',
	map: 'Network map',
	chain: 'Service chain',
	poll: 'Ballot',
	other: 'Entry',
}

const sizeIn =
	(number: (value: number) => string, less: string) =>
	(bytes: number): string => {
		const kilobytes = Math.round(bytes / 1024)
		if (kilobytes < 1) return less
		return kilobytes < 1024 ? `${number(kilobytes)} KB` : `${number(Math.round(kilobytes / 102.4) / 10)} MB`
	}

const de = {
	hidden: (n: number) =>
		n === 1
			? 'Ein Eintrag passt auf kein Board und wird nicht gezeigt.'
			: `${inGerman.number(n)} Einträge passen auf kein Board und werden nicht gezeigt.`,
	foreignThere: (size: string) => `Fremde Programme haben ${size} Daten in dieser Werkstatt abgelegt.`,
	unharmed: 'Alles andere ist wie immer. Teilnehmende sehen diesen Hinweis nicht.',
	look: 'Ansehen',
	dismiss: 'Hinweis schließen',
	title: 'Was nicht gezeigt wird',
	lead: 'Diese Einträge sind gespeichert, würden aber das Board für alle stören. Meist stammen sie nicht von unseren Seiten, sondern von einem fremden Programm.',
	none: 'Alle Einträge werden gezeigt.',
	listed: 'Nicht gezeigte Einträge',
	kinds: kindsDe,
	reasons: reasonsDe,
	quoted: (words: string) => `„${words}“`,
	size: sizeIn(inGerman.number, 'unter 1 KB'),
	more: (n: number) => `und ${inGerman.count(n, 'weiterer Eintrag', 'weitere Einträge')}`,
	remove: 'Entfernen',
	removeThis: (what: string) => `Entfernen: ${what}`,
	count: (n: number) => inGerman.count(n, 'Eintrag', 'Einträge'),
	removeAll: 'Alle entfernen',
	much: 'Was zusammen so groß ist, holt „Rückgängig“ nicht zurück. Der Weg zurück führt dann über „Frühere Stände“.',
	removedForGood: (n: number) =>
		`${inGerman.count(n, 'Eintrag ist', 'Einträge sind')} entfernt. Der Weg zurück führt über „Frühere Stände“.`,
	removed: (n: number) => `${inGerman.count(n, 'Eintrag ist', 'Einträge sind')} entfernt.`,
	foreign: 'Daten fremder Programme',
	foreignSize: (size: string) => `${size}, auf keiner Seite zu sehen.`,
	foreignLead: 'Sie zählen zum Speicherplatz der Werkstatt. Leeren lässt sich nicht zurücknehmen.',
	empty: 'Endgültig leeren',
	emptied: 'Die Daten fremder Programme sind gelöscht.',
	notEmptied: 'Das hat nicht geklappt. Es ist nichts verändert; versuchen Sie es gleich noch einmal.',
}

const en: typeof de = {
	hidden: (n) =>
		n === 1
			? 'One entry does not fit on any board and is not shown.'
			: `${inEnglish.number(n)} entries do not fit on any board and are not shown.`,
	foreignThere: (size) => `Other programs have left ${size} of data in this workshop.`,
	unharmed: 'Everything else is as usual. Participants do not see this message.',
	look: 'Show',
	dismiss: 'Close this message',
	title: 'What is not shown',
	lead: 'These entries are saved but would spoil the board for everyone. Most of them come from another program, not from our pages.',
	none: 'All entries are shown.',
	listed: 'Entries that are not shown',
	kinds: kindsEn,
	reasons: reasonsEn,
	quoted: (words) => `“${words}”`,
	size: sizeIn(inEnglish.number, 'less than 1 KB'),
	more: (n) => `and ${inEnglish.count(n, 'more entry', 'more entries')}`,
	remove: 'Remove',
	removeThis: (what) => `Remove: ${what}`,
	count: (n) => inEnglish.count(n, 'entry', 'entries'),
	removeAll: 'Remove all',
	much: 'What is as large as this together, “Undo” does not bring back. The way back is through “Earlier versions”.',
	removedForGood: (n) =>
		`${inEnglish.count(n, 'entry is', 'entries are')} removed. The way back is through “Earlier versions”.`,
	removed: (n) => `${inEnglish.count(n, 'entry is', 'entries are')} removed.`,
	foreign: 'Data of other programs',
	foreignSize: (size) => `${size}, not visible on any page.`,
	foreignLead: 'They take up space in the workshop. Deleting them cannot be undone.',
	empty: 'Delete for good',
	emptied: 'The data of other programs have been deleted.',
	notEmptied: 'That did not work. Nothing has changed; please try again in a moment.',
}

export const quarantineTexts = { de, en } satisfies Texts<typeof de>
