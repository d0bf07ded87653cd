/** The frame in German: what every page needs. All pages, boards and methods bring their own sentences. */
export const de = {
	product: 'Netzwerkstatt',
	language: 'Sprache',
	toStart: 'Zur Startseite',
	loading: 'Wird geladen',
	reload: 'Seite neu laden',

	crashed: {
		happened: 'Es ist ein Fehler aufgetreten.',
		safe: 'Was als gespeichert gemeldet war, ist gespeichert.',
		todo: 'Laden Sie die Seite neu. Bleibt der Fehler, geben Sie die Zeile unten an die Betreuung des Servers weiter.',
	},

	notLoaded: {
		happened: 'Dieser Teil der Seite ließ sich nicht laden.',
		safe: 'Was gespeichert war, ist gespeichert.',
		todo: 'Prüfen Sie die Verbindung zum Server und laden Sie die Seite neu.',
	},
}

export type FrameTexts = typeof de
