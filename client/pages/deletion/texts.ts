import type { Texts } from '../../texts/texts.ts'

const de = {
	action: 'Werkstatt löschen',
	title: 'Diese Werkstatt löschen?',
	lead: 'Sie wird sofort und für alle gelöscht. Rückgängig machen lässt sich das nicht.',
	what: 'Gelöscht werden',
	parts: [
		'alle Boards mit Karten, Bildern, Tabellen und Aufgaben, auch alle früheren Stände',
		'alles, was abgegeben wurde, auch was noch nicht aufgedeckt ist',
		'alle Links, der Code zum Beitreten und die Namen der Beteiligten',
	],
	devices: 'Andere Geräte löschen ihre Kopie, sobald die Werkstatt dort wieder geöffnet wird.',
	backups: 'In Sicherungen des Servers bleibt sie, bis diese ablaufen. Wann das ist, weiß, wer den Server betreibt.',
	keep: 'Was Sie behalten möchten, sichern Sie vorher: im Menü … neben einem Board mit „Methode als Datei exportieren“. Die Karten daneben gehören nicht zur Datei; drucken Sie sie.',
	confirm: 'Name der Werkstatt, zum Bestätigen',
	confirmNote: (title: string) => `Bitte geben Sie ein: ${title}`,
	otherName: (title: string) => `Das ist ein anderer Name. Diese Werkstatt heißt: ${title}`,
	cancel: 'Abbrechen',
	working: 'Einen Augenblick',

	looking: 'Einen Augenblick',
	left: {
		title: 'Auf diesem Gerät liegt noch, was nicht gespeichert wurde.',
		body: 'Es kann nicht mehr in die Werkstatt kommen. Kopieren Sie, was Sie behalten möchten.',
		changes:
			'Änderungen an Boards und Bilder, die nicht gespeichert wurden, gehen mit der Kopie auf diesem Gerät verloren.',
		ballot: (about: string) => (about ? `Ihre Stimme zu „${about}“` : 'Ihre Stimme'),
		photo: 'Ein Foto',
		discard: 'Auf diesem Gerät löschen',
	},
	forgotten: 'Auch dieses Gerät hat seine Kopie gelöscht.',
}

const en: typeof de = {
	action: 'Delete the workshop',
	title: 'Delete this workshop?',
	lead: 'It is deleted at once and for everybody. This cannot be undone.',
	what: 'What is deleted',
	parts: [
		'all boards with their cards, pictures, tables and tasks, and all earlier versions',
		'everything that was handed in, also what was not revealed yet',
		'all links, the code for joining and the names of those who took part',
	],
	devices: 'Other devices delete their copy as soon as the workshop is opened there again.',
	backups: 'It stays in backups of the server until these expire. Whoever runs the server knows when that is.',
	keep: 'Save what you want to keep first: in the menu … beside a board, with “Export the method as a file”. The cards beside it do not belong to the file; print them.',
	confirm: 'Name of the workshop, to confirm',
	confirmNote: (title) => `Please enter: ${title}`,
	otherName: (title) => `That is another name. This workshop is called: ${title}`,
	cancel: 'Cancel',
	working: 'One moment',

	looking: 'One moment',
	left: {
		title: 'On this device there is still something that was not saved.',
		body: 'It cannot get into the workshop any more. Copy what you want to keep.',
		changes: 'Changes to boards and pictures that were not saved are lost with the copy on this device.',
		ballot: (about) => (about ? `Your vote on “${about}”` : 'Your vote'),
		photo: 'A photo',
		discard: 'Delete it on this device',
	},
	forgotten: 'This device has deleted its copy, too.',
}

export const deletionTexts = { de, en } satisfies Texts<typeof de>
