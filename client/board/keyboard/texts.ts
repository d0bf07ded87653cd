import { inEnglish, inGerman } from '../../texts/figures.ts'
import type { Texts } from '../../texts/texts.ts'

const de = {
	/** what the canvas is called: its board */
	canvas: (board: string) => `Board „${board}“`,
	kinds: {
		card: 'Karte',
		note: 'Haftnotiz',
		text: 'Text',
		geo: 'Form',
		arrow: 'Pfeil',
		line: 'Linie',
		draw: 'Zeichnung',
		highlight: 'Markierung',
		frame: 'Rahmen',
		image: 'Bild',
		group: 'Gruppe',
		cluster: 'Kartengruppe',
		area: 'Frage mit Karten',
	} as Readonly<Record<string, string>>,
	anything: 'Element',
	empty: 'ohne Text',
	pinned: 'fixiert',
	arrow: (from: string | undefined, to: string | undefined) =>
		[from && `von „${from}“`, to && `zu „${to}“`].filter(Boolean).join(' '),
	/** where it lies among its neighbours */
	place: (at: number, of: number, around: string | undefined) =>
		around === undefined
			? `${inGerman.number(at)} von ${inGerman.number(of)} auf dem Board`
			: `${inGerman.number(at)} von ${inGerman.number(of)} in „${around}“`,
	several: (n: number) => `${inGerman.number(n)} Elemente ausgewählt`,
	words: (what: string) => `Text: ${what}`,
	notices: 'Hinweise',
	hints: 'Tasten',
	keys: {
		write: ['Eingabe', 'schreiben'],
		open: ['Eingabe', 'öffnen'],
		card: ['N', 'Karte'],
		first: ['Pfeil', 'erstes Element'],
		next: ['Strg+← →', 'voriges, nächstes'],
		beside: ['Strg+↑ ↓', 'darüber, darunter'],
		inside: ['Strg+Umschalt+↓ ↑', 'hinein, heraus'],
		move: ['Pfeil', 'verschieben'],
		menu: ['Strg+Umschalt+Eingabe', 'Menü'],
		none: ['Esc', 'nichts auswählen'],
		leave: ['Tab', 'zu den Werkzeugen'],
	},
}

export type KeyName = keyof typeof de.keys

const en: typeof de = {
	canvas: (board) => `Board “${board}”`,
	kinds: {
		card: 'Card',
		note: 'Sticky note',
		text: 'Text',
		geo: 'Shape',
		arrow: 'Arrow',
		line: 'Line',
		draw: 'Drawing',
		highlight: 'Highlight',
		frame: 'Frame',
		image: 'Picture',
		group: 'Group',
		cluster: 'Group of cards',
		area: 'Question with cards',
	},
	anything: 'Item',
	empty: 'without text',
	pinned: 'pinned',
	arrow: (from, to) => [from && `from “${from}”`, to && `to “${to}”`].filter(Boolean).join(' '),
	place: (at, of, around) =>
		around === undefined
			? `${inEnglish.number(at)} of ${inEnglish.number(of)} on the board`
			: `${inEnglish.number(at)} of ${inEnglish.number(of)} in “${around}”`,
	several: (n) => `${inEnglish.number(n)} items selected`,
	words: (what) => `Text: ${what}`,
	notices: 'Notices',
	hints: 'Keys',
	keys: {
		write: ['Enter', 'write'],
		open: ['Enter', 'open'],
		card: ['N', 'card'],
		first: ['Arrow', 'first item'],
		next: ['Ctrl+← →', 'previous, next'],
		beside: ['Ctrl+↑ ↓', 'above, below'],
		inside: ['Ctrl+Shift+↓ ↑', 'into, out of'],
		move: ['Arrow', 'move'],
		menu: ['Ctrl+Shift+Enter', 'menu'],
		none: ['Esc', 'select nothing'],
		leave: ['Tab', 'to the tools'],
	},
}

export const keyboardTexts = { de, en } satisfies Texts<typeof de>
