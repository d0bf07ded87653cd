import { inEnglish, inGerman } from '../../../texts/figures.ts'
import type { Texts } from '../../../texts/texts.ts'

const de = {
	title: (title: string) => `${title}: Karten`,
	across: 'Spalten nach',
	down: 'Zeilen nach',
	oneRow: 'keine Zeilen',
	details: { field: 'Feld', level: 'Ebene', kind: 'Art', involvement: 'Beteiligung' },
	count: inGerman.number,
	cards: (n: number) => inGerman.count(n, 'Karte', 'Karten'),
	onlyYou: 'Diese Ansicht gilt nur für Sie. Was Sie an einer Karte ändern, gilt für alle.',
	byMouse: 'Ziehen oder Alt + Pfeil ändert die Angabe, Eingabe öffnet das Formular.',
	byFinger: 'Antippen öffnet die Angaben.',
	moved: (name: string, place: string) => `„${name}“ steht jetzt bei „${place}“.`,
}

const en: typeof de = {
	title: (title) => `${title}: cards`,
	across: 'Columns by',
	down: 'Rows by',
	oneRow: 'no rows',
	details: { field: 'Field', level: 'Level', kind: 'Kind', involvement: 'Involvement' },
	count: inEnglish.number,
	cards: (n) => inEnglish.count(n, 'card', 'cards'),
	onlyYou: 'Only you see the table like this. What you change on a card changes for everyone.',
	byMouse: 'Dragging or Alt + arrow changes the detail, Enter opens the form.',
	byFinger: 'Tap a card to open its details.',
	moved: (name, place) => `“${name}” is now with “${place}”.`,
}

export const pivotTexts = { de, en } satisfies Texts<typeof de>
