import type { Texts } from '../../texts/texts.ts'

const de = {
	title: 'Ablauf',
	minutes: (n: number) => `${n} min`,
	/** "125 min · Ende 20:05" */
	total: (minutes: number, end: string) => `${minutes} min · Ende ${end}`,
	state: { done: 'erledigt', running: 'läuft', coming: 'kommt noch' },
	step: (number: number, title: string) => `Schritt ${number}: ${title}`,
	more: (title: string) => `Mehr zu „${title}“`,
	drag: (title: string) => `„${title}“ verschieben`,
	dragHint: 'Ziehen verschiebt; Alt mit Pfeiltaste auch',
	start: 'Jetzt beginnen',
	edit: 'Einstellungen …',
	rename: 'Umbenennen',
	duplicate: 'Verdoppeln',
	addBefore: 'Schritt davor einfügen …',
	up: 'Nach oben',
	down: 'Nach unten',
	remove: 'Entfernen',
	name: 'Titel des Schritts',
	removed: (title: string) => `„${title}“ ist entfernt.`,
	replaced: 'Der bisherige Ablauf ist entfernt.',
	moved: (title: string, number: number, of: number) => `„${title}“ ist jetzt Schritt ${number} von ${of}.`,
	add: 'Schritt',
	addLong: 'Schritt hinzufügen',
	empty: {
		missing: 'Es gibt noch keinen Ablauf.',
		todo: 'Nehmen Sie einen fertigen und passen Sie ihn an, oder fügen Sie Schritt für Schritt hinzu.',
	},
}

const en: typeof de = {
	title: 'Agenda',
	minutes: (n) => `${n} min`,
	total: (minutes, end) => `${minutes} min · ends ${end}`,
	state: { done: 'done', running: 'running', coming: 'still to come' },
	step: (number, title) => `Step ${number}: ${title}`,
	more: (title) => `More about “${title}”`,
	drag: (title) => `Move “${title}”`,
	dragHint: 'Drag to move, or Alt with an arrow key',
	start: 'Begin now',
	edit: 'Settings …',
	rename: 'Rename',
	duplicate: 'Duplicate',
	addBefore: 'Insert a step before …',
	up: 'Move up',
	down: 'Move down',
	remove: 'Remove',
	name: 'Title of the step',
	removed: (title) => `“${title}” was removed.`,
	replaced: 'The agenda so far was removed.',
	moved: (title, number, of) => `“${title}” is now step ${number} of ${of}.`,
	add: 'Step',
	addLong: 'Add a step',
	empty: {
		missing: 'There is no agenda yet.',
		todo: 'Take a ready one and make it yours, or add step by step.',
	},
}

export const stepsTexts = { de, en } satisfies Texts<typeof de>
