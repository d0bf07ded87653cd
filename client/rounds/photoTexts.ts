import type { Texts } from '../texts/texts.ts'

const de = {
	photo: {
		title: 'Foto',
		hint: 'Zum Beispiel ein Flipchart oder eine Pinnwand. Das Bild wird auf diesem Gerät auf Druckgröße verkleinert; Ort und Gerätedaten werden entfernt.',
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

export const photoTexts = { de, en } satisfies Texts<typeof de>
