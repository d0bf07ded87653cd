import type { Texts } from '../../texts/texts.ts'

const de = {
	title: 'Ohne Verbindung lässt sich diese Seite nicht neu laden.',
	body: 'Reißt die Verbindung ab, können Sie weiterarbeiten, und Ihre Eingaben bleiben auf diesem Gerät. Lassen Sie die Seite dann offen, bis wieder „Gespeichert“ dasteht.',
	encryption: 'Unter einer Adresse mit https könnte der Browser auch die Seite selbst aufbewahren.',
	understood: 'Verstanden',
}

const en: typeof de = {
	title: 'Without a connection this page cannot be loaded again.',
	body: 'If the connection breaks, you can go on working, and what you enter stays on this device. Keep the page open then, until it says “Saved” again.',
	encryption: 'At an address with https the browser could keep the page itself, too.',
	understood: 'OK',
}

export const keepOpenTexts = { de, en } satisfies Texts<typeof de>
