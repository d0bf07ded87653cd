import { inEnglish, inGerman } from '../../texts/figures.ts'
import type { Texts } from '../../texts/texts.ts'
import type { NoPicture } from './picture.ts'
import type { PosterSize } from './poster.ts'
import type { PictureSize } from './size.ts'

const de = {
	title: 'Als Bild speichern',
	what: 'Was',
	board: 'Ganzes Board',
	selection: (n: number) => `Auswahl (${inGerman.count(n, 'Element', 'Elemente')})`,
	area: (name: string) => `Bereich „${name}“`,
	unnamed: 'ohne Titel',
	format: 'Format',
	formats: {
		png: 'PNG, ein Bild aus Punkten',
		svg: 'SVG, Linien und Schrift in jeder Größe scharf',
		poster: 'Plakat, ein PDF aus mehreren Blättern A4 zum Zusammenkleben',
	},
	size: 'Größe',
	sizes: { screen: 'Bildschirm', a4: 'A4 zum Drucken', a3: 'A3 zum Drucken', a2: 'A2 zum Drucken' } satisfies Record<
		PictureSize,
		string
	>,
	posters: { a3: 'wie A3', a2: 'wie A2', a1: 'wie A1', a0: 'wie A0' } satisfies Record<PosterSize, string>,
	sheets: (columns: number, rows: number) =>
		columns * rows === 1 ? 'ein Blatt' : `${inGerman.number(columns * rows)} Blätter, ${columns} × ${rows}`,
	posterHint:
		'Drucken Sie in Originalgröße („100 %“), schneiden Sie an den gestrichelten Linien und kleben Sie Blatt auf Blatt.',
	sheet: (number: number, of: number, row: number, column: number) =>
		`Blatt ${number} von ${of}: Reihe ${row}, Spalte ${column}`,
	onPoster: 'Was auf dem Plakat steht',
	ground: 'Grund',
	grounds: { white: 'weiß', none: 'durchsichtig' },
	pixels: (w: number, h: number) => `${inGerman.number(w)} × ${inGerman.number(h)} Punkte`,
	nothing: 'Auf diesem Board liegt noch nichts.',
	drawing: 'Das Bild wird gezeichnet …',
	saving: 'Das Bild wird in Punkte umgerechnet …',
	spreading: 'Das Bild wird auf Blätter verteilt …',
	cancel: 'Abbrechen',
	save: 'Bild speichern',
	close: 'Schließen',
	missing: (n: number) =>
		`${inGerman.count(n, 'Foto war', 'Fotos waren')} nicht zu laden und ${n === 1 ? 'fehlt' : 'fehlen'} im Bild. Alles andere ist darin. Versuchen Sie es mit Verbindung noch einmal.`,
	html: 'Freie Texte und Formen zeigen nicht alle Programme. Wo sie fehlen, nehmen Sie PNG.',
	saved: 'Das Bild ist gespeichert.',
	no: {
		broken:
			'Das Bild ließ sich nicht zeichnen. Auf dem Board hat sich nichts geändert. Laden Sie die Seite neu und versuchen Sie es noch einmal.',
		tooLarge:
			'Für ein so großes Bild reicht dieses Gerät nicht. Auf dem Board hat sich nichts geändert. Wählen Sie eine kleinere Größe oder SVG.',
	} satisfies Record<NoPicture, string>,
}

const en: typeof de = {
	title: 'Save as a picture',
	what: 'What',
	board: 'Whole board',
	selection: (n) => `Selection (${inEnglish.count(n, 'item', 'items')})`,
	area: (name) => `Area “${name}”`,
	unnamed: 'untitled',
	format: 'Format',
	formats: {
		png: 'PNG, a picture of pixels',
		svg: 'SVG, lines and letters that stay sharp at any size',
		poster: 'Poster, a PDF of several A4 sheets to glue together',
	},
	size: 'Size',
	sizes: { screen: 'Screen', a4: 'A4 for printing', a3: 'A3 for printing', a2: 'A2 for printing' },
	posters: { a3: 'like A3', a2: 'like A2', a1: 'like A1', a0: 'like A0' },
	sheets: (columns, rows) =>
		columns * rows === 1 ? 'one sheet' : `${inEnglish.number(columns * rows)} sheets, ${columns} × ${rows}`,
	posterHint: 'Print at actual size (“100 %”), cut along the dashed lines and glue sheet onto sheet.',
	sheet: (number, of, row, column) => `Sheet ${number} of ${of}: row ${row}, column ${column}`,
	onPoster: 'What stands on the poster',
	ground: 'Ground',
	grounds: { white: 'white', none: 'transparent' },
	pixels: (w, h) => `${inEnglish.number(w)} × ${inEnglish.number(h)} pixels`,
	nothing: 'Nothing lies on this board yet.',
	drawing: 'Drawing the picture …',
	saving: 'Turning the picture into pixels …',
	spreading: 'Spreading the picture over sheets …',
	cancel: 'Cancel',
	save: 'Save the picture',
	close: 'Close',
	missing: (n) =>
		`${inEnglish.count(n, 'photo', 'photos')} could not be loaded and ${n === 1 ? 'is' : 'are'} missing in the picture. All else is in it. Try again with a connection.`,
	html: 'Not every program shows free texts and forms. Where they are missing, take PNG.',
	saved: 'The picture is saved.',
	no: {
		broken: 'The picture could not be drawn. Nothing has changed on the board. Load the page again and try once more.',
		tooLarge:
			'This device cannot make a picture that large. Nothing has changed on the board. Choose a smaller size, or SVG.',
	},
}

export const pictureTexts = { de, en } satisfies Texts<typeof de>
