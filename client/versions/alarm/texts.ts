import { inEnglish, inGerman } from '../../texts/figures.ts'
import type { Texts } from '../../texts/texts.ts'

const cards = (n: number, hasBoard: boolean) =>
	hasBoard ? inGerman.count(n, 'Karte', 'Karten') : inGerman.count(n, 'Eintrag', 'Einträge')

const de = {
	label: 'Meldung an die Moderation',
	removed: (n: number, hasBoard: boolean) => `Ein Gerät hat ${cards(n, hasBoard)} gelöscht.`,
	written: (n: number, hasBoard: boolean) =>
		`Ein Gerät hat ${inGerman.number(n)} ${hasBoard ? (n === 1 ? 'neue Karte' : 'neue Karten') : n === 1 ? 'neuen Eintrag' : 'neue Einträge'} geschrieben.`,
	where: (time: string, board: string | undefined, name: string) =>
		`Um ${time} Uhr${board ? ` auf dem Board „${board}“` : ''}, Gerät von ${name || 'jemandem ohne Namen'}. Es kann bis auf Weiteres nur lesen. Kein Wort ist verloren.`,
	release: 'Gerät freigeben',
	releaseMeans: 'Was es bis jetzt zurückgehalten hat, gilt dann.',
	discard: 'Zurückgehaltenes verwerfen …',
	discardMeans: (name: string) =>
		`Was das Gerät von ${name || 'jemandem ohne Namen'} geändert hat, seit es nur lesen darf, kommt nicht auf die Boards und lässt sich nicht zurückholen. Danach kann es wieder schreiben. Das gilt, solange das Gerät verbunden ist: Kommt es erst später zurück, gibt es ab, was es noch hat.`,
	discardNow: 'Verwerfen und freigeben',
	cancel: 'Abbrechen',
	bringBack: (n: number, hasBoard: boolean) => `${cards(n, hasBoard)} zurückholen`,
	busy: 'Wird zurückgeholt …',
	broughtBack: (n: number) =>
		n === 0 ? 'Es fehlt nichts mehr.' : `${inGerman.count(n, 'Eintrag ist', 'Einträge sind')} wieder da.`,
	stillBraked: (name: string) =>
		`Das Gerät von ${name || 'jemandem ohne Namen'} kann weiter nur lesen, bis Sie es freigeben. Was es bis dahin noch geändert hat, gilt erst dann.`,
	show: 'Ansehen',
	compare: 'Mit vorher vergleichen',
	more: (n: number) => (n === 1 ? 'Noch eine Meldung' : `Noch ${inGerman.number(n)} Meldungen`),
	fewer: 'Nur die neueste Meldung',
}

const englishCards = (n: number, hasBoard: boolean) =>
	hasBoard ? inEnglish.count(n, 'card', 'cards') : inEnglish.count(n, 'entry', 'entries')

const en: typeof de = {
	label: 'Message to the moderation',
	removed: (n, hasBoard) => `A device has deleted ${englishCards(n, hasBoard)}.`,
	written: (n, hasBoard) =>
		`A device has written ${inEnglish.number(n)} new ${hasBoard ? (n === 1 ? 'card' : 'cards') : n === 1 ? 'entry' : 'entries'}.`,
	where: (time, board, name) =>
		`At ${time}${board ? ` on the board “${board}”` : ''}, device of ${name || 'somebody without a name'}. It is read-only until further notice. Nothing is lost.`,
	release: 'Let the device write',
	releaseMeans: 'What it has held back until now takes effect then.',
	discard: 'Discard what it holds back …',
	discardMeans: (name) =>
		`What the device of ${name || 'somebody without a name'} has changed since it is read-only does not come onto the boards and cannot be brought back. After that it can write again. This holds while the device is connected: if it comes back later, it hands over what it still has.`,
	discardNow: 'Discard and let it write',
	cancel: 'Cancel',
	bringBack: (n, hasBoard) => `Bring ${englishCards(n, hasBoard)} back`,
	busy: 'Bringing it back …',
	broughtBack: (n) =>
		n === 0 ? 'Nothing is missing any more.' : `${inEnglish.count(n, 'entry is', 'entries are')} back.`,
	stillBraked: (name) =>
		`The device of ${name || 'somebody without a name'} stays read-only until you let it write. Whatever it changes until then takes effect only then.`,
	show: 'Show',
	compare: 'Compare with the version before',
	more: (n) => (n === 1 ? 'One more message' : `${inEnglish.number(n)} more messages`),
	fewer: 'Only the newest message',
}

export const alarmTexts = { de, en } satisfies Texts<typeof de>
