import { inEnglish, inGerman } from '../../texts/figures.ts'
import type { Texts } from '../../texts/texts.ts'

const de = {
	promise: 'Zurück heißt nicht verloren:',
	stays: (added: number, now: string) =>
		added > 0
			? `Was jetzt da ist, auch ${added === 1 ? 'der neue Eintrag' : `die ${inGerman.number(added)} neuen Einträge`}, bleibt als Stand von ${now} in der Liste. Kein Gerät kann das überschreiben.`
			: `Was jetzt da ist, bleibt als Stand von ${now} in der Liste. Kein Gerät kann das überschreiben.`,
	staysCards: (added: number, now: string) =>
		`Was jetzt da ist, auch ${added === 1 ? 'die neue Karte' : `die ${inGerman.number(added)} neuen Karten`}, bleibt als Stand von ${now} in der Liste. Kein Gerät kann das überschreiben.`,
	boardBack: (time: string) => `Dieses Board zurück auf ${time}`,
	missingBack: (n: number, areCards: boolean) =>
		areCards
			? inGerman.count(n, 'fehlende Karte zurückholen', 'fehlende Karten zurückholen')
			: inGerman.count(n, 'fehlenden Eintrag zurückholen', 'fehlende Einträge zurückholen'),
	missingNote: 'Was seitdem neu ist oder geändert wurde, bleibt, wie es ist.',
	doneMissing: (n: number, board: string | undefined) =>
		n === 0
			? 'Es fehlt nichts mehr.'
			: `${inGerman.count(n, 'Eintrag ist', 'Einträge sind')} wieder da${board === undefined ? '' : ` („${board}“)`}. Neues und Geändertes ist geblieben.`,
	boardUnknown: (time: string) => `Dieses Board gab es im Stand von ${time} noch nicht.`,
	workshop: 'Ganze Werkstatt zurück …',
	workshopBack: (time: string) => `Ganze Werkstatt zurück auf ${time}`,
	title: (time: string) => `Ganze Werkstatt zurück auf ${time}?`,
	happens: (time: string): readonly string[] => [
		`Alle Boards, das Verzeichnis der Beteiligten, der Maßnahmenplan und der Themenspeicher werden wieder so, wie sie im Stand von ${time} waren.`,
		'Alle Geräte laden die Werkstatt einmal neu. Das dauert einen Augenblick.',
		'Was auf einem Gerät noch nicht gespeichert ist, wird übernommen, soweit es dann noch einen Platz hat.',
		'Ablauf, Links und Zugänge bleiben, wie sie sind, ebenso Boards, die nicht alle bearbeiten dürfen.',
	],
	cancel: 'Abbrechen',
	busy: 'Wird zurückgeholt …',
	doneBoard: (board: string, time: string) => `„${board}“ ist wieder auf dem Stand von ${time}.`,
	doneWorkshop: (time: string) => `Die ganze Werkstatt ist wieder auf dem Stand von ${time}.`,
	entries: (n: number) => `${inGerman.count(n, 'Eintrag', 'Einträge')} zurückgeholt, zurückgeändert oder weggenommen.`,
	entriesNow: (n: number) => `Sie hat jetzt ${inGerman.count(n, 'Eintrag', 'Einträge')}.`,
	kept: 'Was vorher da war, steht in der Liste.',
	show: 'Ansehen',
	undo: 'Rückgängig',
	undone: 'Rückgängig gemacht: Es ist wieder da, was vor dem Zurückholen da war.',
	dismiss: 'Meldung schließen',
}

const en: typeof de = {
	promise: 'Going back loses nothing:',
	stays: (added, now) =>
		`What there is now${added > 0 ? `, with ${added === 1 ? 'the new entry' : `the ${inEnglish.number(added)} new entries`}` : ''}, stays in the list as the version of ${now}. No device can overwrite that.`,
	staysCards: (added, now) =>
		`What there is now, with ${added === 1 ? 'the new card' : `the ${inEnglish.number(added)} new cards`}, stays in the list as the version of ${now}. No device can overwrite that.`,
	boardBack: (time) => `Take this board back to ${time}`,
	missingBack: (n, areCards) =>
		areCards
			? `Bring back ${inEnglish.count(n, 'missing card', 'missing cards')}`
			: `Bring back ${inEnglish.count(n, 'missing entry', 'missing entries')}`,
	missingNote: 'What is new or was changed since stays as it is.',
	doneMissing: (n, board) =>
		n === 0
			? 'Nothing is missing any more.'
			: `${inEnglish.count(n, 'entry is', 'entries are')} back${board === undefined ? '' : ` (“${board}”)`}. What is new or was changed has stayed.`,
	boardUnknown: (time) => `This board did not exist yet in the version of ${time}.`,
	workshop: 'Take the whole workshop back …',
	workshopBack: (time) => `Take the whole workshop back to ${time}`,
	title: (time) => `Take the whole workshop back to ${time}?`,
	happens: (time) => [
		`All boards, the registry of actors, the task plan and the parking list become again what they were in the version of ${time}.`,
		'All devices load the workshop anew, once. That takes a moment.',
		'What a device has not saved yet is carried over, as far as there is still a place for it.',
		'Agenda, links and access stay as they are, and so do boards that not everybody may change.',
	],
	cancel: 'Cancel',
	busy: 'Bringing it back …',
	doneBoard: (board, time) => `“${board}” is back at the version of ${time}.`,
	doneWorkshop: (time) => `The whole workshop is back at the version of ${time}.`,
	entries: (n) => `${inEnglish.count(n, 'entry', 'entries')} brought back, changed back or taken away.`,
	entriesNow: (n) => `It has ${inEnglish.count(n, 'entry', 'entries')} now.`,
	kept: 'What there was before is in the list.',
	show: 'Show',
	undo: 'Undo',
	undone: 'Undone: what there was before is back.',
	dismiss: 'Close this message',
}

export const restoringTexts = { de, en } satisfies Texts<typeof de>
