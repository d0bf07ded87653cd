import type { Texts } from '../../texts/texts.ts'

const de = {
	toolbar: 'Werkzeuge',
	edit: 'Bearbeiten',
	tools: {
		select: 'Auswählen',
		hand: 'Bewegen',
		card: 'Karte',
		text: 'Text',
		arrow: 'Pfeil',
		pen: 'Stift',
		dot: 'Punkt',
		image: 'Bild',
		more: 'Weitere',
		area: 'Frage mit Karten',
		frame: 'Rahmen',
		shape: 'Form',
		line: 'Linie',
		eraser: 'Radierer',
		laser: 'Zeiger',
	},
	view: {
		label: 'Ansicht',
		undo: 'Rückgängig',
		redo: 'Wiederholen',
		undoKeys: 'Strg+Z',
		redoKeys: 'Strg+Y',
		smaller: 'Kleiner',
		larger: 'Größer',
		fullSize: 'Auf 100 % stellen',
		all: 'Alles zeigen',
	},
	style: {
		label: 'Aussehen',
		form: 'Form',
		inks: { black: 'Schwarz', blue: 'Blau', green: 'Grün', orange: 'Orange', red: 'Rot', violet: 'Violett' },
		sizes: { s: 'Klein', m: 'Mittel', l: 'Groß' },
		forms: {
			rectangle: 'Rechteck',
			ellipse: 'Oval',
			diamond: 'Raute',
			hexagon: 'Sechseck',
			cloud: 'Wolke',
			'arrow-right': 'Blockpfeil',
		},
	},
}

export type ToolSentences = typeof de

const en: ToolSentences = {
	toolbar: 'Tools',
	edit: 'Edit',
	tools: {
		select: 'Select',
		hand: 'Move',
		card: 'Card',
		text: 'Text',
		arrow: 'Arrow',
		pen: 'Pen',
		dot: 'Dot',
		image: 'Picture',
		more: 'Others',
		area: 'Question with cards',
		frame: 'Frame',
		shape: 'Shape',
		line: 'Line',
		eraser: 'Eraser',
		laser: 'Pointer',
	},
	view: {
		label: 'View',
		undo: 'Undo',
		redo: 'Redo',
		undoKeys: 'Ctrl+Z',
		redoKeys: 'Ctrl+Y',
		smaller: 'Zoom out',
		larger: 'Zoom in',
		fullSize: 'Set to 100 %',
		all: 'Show everything',
	},
	style: {
		label: 'Appearance',
		form: 'Shape',
		inks: { black: 'Black', blue: 'Blue', green: 'Green', orange: 'Orange', red: 'Red', violet: 'Violet' },
		sizes: { s: 'Small', m: 'Medium', l: 'Large' },
		forms: {
			rectangle: 'Rectangle',
			ellipse: 'Oval',
			diamond: 'Diamond',
			hexagon: 'Hexagon',
			cloud: 'Cloud',
			'arrow-right': 'Block arrow',
		},
	},
}

export const toolTexts = { de, en } satisfies Texts<ToolSentences>
