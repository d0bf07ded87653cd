import { inEnglish, inGerman } from '../texts/figures.ts'
import type { Texts } from '../texts/texts.ts'

const de = {
	card: {
		label: 'Ein Gedanke je Karte',
		count: (used: number, of: number) => `${used} von ${of} Zeichen`,
		tooLong: (over: number) => `${inGerman.count(over, 'Zeichen', 'Zeichen')} zu viel`,
		column: 'Spalte',
		choose: 'Bitte wählen',
		columnMissing: 'Wählen Sie noch, wohin die Karte gehört.',
		empty: 'Schreiben Sie erst einen Gedanken auf die Karte.',
		handIn: 'Karte abgeben',
		save: 'Übernehmen',
		cancel: 'Abbrechen',
	},
	own: {
		title: 'Ihre Karten',
		none: 'Noch keine. Ihre abgegebenen Karten stehen dann hier.',
		edit: (text: string) => `„${text}“ ändern`,
		withdraw: (text: string) => `„${text}“ zurückziehen`,
		withdrawing: 'wird zurückgezogen',
		stays: 'liegt schon bei den anderen und bleibt dort',
	},
	delivery: {
		waiting: 'wartet auf Verbindung',
		sending: 'wird übertragen',
		handedIn: 'abgegeben',
		hidden: 'abgegeben, verdeckt',
		shown: 'abgegeben, für alle sichtbar',
		late: 'nachgereicht, neben die anderen gelegt',
		refused: 'nicht abgegeben',
	},
	refused: {
		again: 'Noch einmal abgeben',
		park: 'Für später merken',
		discard: 'Verwerfen',
	},
	draft: {
		title: 'Ihr Entwurf',
		to: (about: string) => `zu „${about}“`,
		handIn: 'Noch abgeben',
	},
	leftOver: {
		title: 'Noch auf diesem Gerät',
		ballot: (about: string) => `Ihre Stimme zu „${about}“`,
		photo: 'Foto',
	},
	ballot: {
		label: 'Ihre Stimme',
		saved: 'Ihre Angaben sind abgegeben. Sie können sie ändern, bis ausgezählt wird.',
		notYet: 'Jede Angabe wird sofort abgegeben. Sie können sie ändern, bis ausgezählt wird.',
		over: 'Diese Abstimmung ist ausgezählt.',
	},
	dots: {
		left: (left: number) => `Noch ${inGerman.number(left)}`,
		of: (all: number) => `von ${inGerman.count(all, 'Punkt', 'Punkten')}`,
		perOption: (most: number) => `höchstens ${inGerman.number(most)} auf eine Sache`,
		given: (dots: number) => inGerman.count(dots, 'Punkt', 'Punkte'),
		give: (label: string) => `Punkt geben: ${label}`,
		take: (label: string) => `Punkt wegnehmen: ${label}`,
	},
	position: {
		legend: 'Wo stehen Sie? Setzen Sie Ihren Punkt auf die Linie.',
		mark: (at: number, of: number, from: string, to: string) =>
			at === 0
				? `ganz bei „${from}“`
				: at === of
					? `ganz bei „${to}“`
					: `${at} von ${of} zwischen „${from}“ und „${to}“`,
		nearer: (pole: string) => `Näher zu „${pole}“`,
	},
	ranking: {
		hint: 'Tippen Sie in Ihrer Reihenfolge an: das Wichtigste zuerst.',
		placed: 'Ihre Reihenfolge',
		open: 'Noch ohne Platz',
		give: (label: string, place: number) => `${label}: auf Platz ${place}`,
		place: (place: number) => `Platz ${place}`,
		up: (label: string) => `${label}: nach oben`,
		down: (label: string) => `${label}: nach unten`,
		first: (label: string) => `${label}: an erste Stelle`,
		remove: (label: string) => `${label}: ohne Platz`,
	},
	consensus: {
		hint: 'Sagen Sie zu jedem Vorschlag, wie Sie dazu stehen.',
		reason: 'Was bräuchten Sie? (freiwillig)',
	},
	photo: {
		title: 'Foto',
		hint: 'Zum Beispiel ein Flipchart oder eine Pinnwand. Das Bild wird auf diesem Gerät verkleinert; Ort und Gerätedaten werden entfernt.',
		camera: 'Foto aufnehmen',
		choose: 'Aus den Bildern wählen',
		again: 'Anderes Foto',
		preparing: 'Das Foto wird verkleinert …',
		unreadable: 'Dieses Bild kann der Browser nicht lesen. Nehmen Sie es mit der Kamera auf, oder wählen Sie ein JPEG.',
		full: 'Es warten schon mehrere Fotos auf Verbindung. Warten Sie, bis sie übertragen sind.',
		alt: 'Was ist zu sehen?',
		preview: 'Vorschau Ihres Fotos',
		unnamed: 'Foto',
		send: 'Foto abgeben',
	},
}

const en: typeof de = {
	card: {
		label: 'One thought per card',
		count: (used, of) => `${used} of ${of} characters`,
		tooLong: (over) => `${inEnglish.count(over, 'character', 'characters')} too many`,
		column: 'Column',
		choose: 'Please choose',
		columnMissing: 'Choose where the card belongs first.',
		empty: 'Write a thought on the card first.',
		handIn: 'Hand in card',
		save: 'Save',
		cancel: 'Cancel',
	},
	own: {
		title: 'Your cards',
		none: 'None yet. The cards you hand in will be listed here.',
		edit: (text) => `Change “${text}”`,
		withdraw: (text) => `Take back “${text}”`,
		withdrawing: 'being taken back',
		stays: 'lies with the others already and stays there',
	},
	delivery: {
		waiting: 'waiting for a connection',
		sending: 'being sent',
		handedIn: 'handed in',
		hidden: 'handed in, hidden',
		shown: 'handed in, everybody sees it',
		late: 'handed in late, laid beside the others',
		refused: 'not handed in',
	},
	refused: {
		again: 'Hand in again',
		park: 'Note for later',
		discard: 'Discard',
	},
	draft: {
		title: 'Your draft',
		to: (about) => `on “${about}”`,
		handIn: 'Hand in all the same',
	},
	leftOver: {
		title: 'Still on this device',
		ballot: (about) => `Your vote on “${about}”`,
		photo: 'Photo',
	},
	ballot: {
		label: 'Your vote',
		saved: 'Your choices are handed in. You can change them until the votes are counted.',
		notYet: 'Each choice is handed in at once. You can change it until the votes are counted.',
		over: 'This vote has been counted.',
	},
	dots: {
		left: (left) => `${inEnglish.number(left)} left`,
		of: (all) => `of ${inEnglish.count(all, 'dot', 'dots')}`,
		perOption: (most) => `at most ${inEnglish.number(most)} on one thing`,
		given: (dots) => inEnglish.count(dots, 'dot', 'dots'),
		give: (label) => `Give a dot: ${label}`,
		take: (label) => `Take a dot away: ${label}`,
	},
	position: {
		legend: 'Where do you stand? Put your dot on the line.',
		mark: (at, of, from, to) =>
			at === 0
				? `all the way to “${from}”`
				: at === of
					? `all the way to “${to}”`
					: `${at} of ${of} between “${from}” and “${to}”`,
		nearer: (pole) => `Nearer to “${pole}”`,
	},
	ranking: {
		hint: 'Tap in your order: the most important first.',
		placed: 'Your order',
		open: 'Without a place yet',
		give: (label, place) => `${label}: to place ${place}`,
		place: (place) => `Place ${place}`,
		up: (label) => `${label}: up`,
		down: (label) => `${label}: down`,
		first: (label) => `${label}: to first place`,
		remove: (label) => `${label}: no place`,
	},
	consensus: {
		hint: 'Say for each proposal how you stand to it.',
		reason: 'What would you need? (optional)',
	},
	photo: {
		title: 'Photo',
		hint: 'A flip chart or a pinboard, for example. The picture is made smaller on this device; place and device data are removed.',
		camera: 'Take a photo',
		choose: 'Choose from pictures',
		again: 'Another photo',
		preparing: 'The photo is being made smaller …',
		unreadable: 'The browser cannot read this picture. Take it with the camera, or choose a JPEG.',
		full: 'Several photos are waiting for a connection already. Wait until they have been sent.',
		alt: 'What does it show?',
		preview: 'Preview of your photo',
		unnamed: 'Photo',
		send: 'Hand in photo',
	},
}

export const roundTexts = { de, en } satisfies Texts<typeof de>
