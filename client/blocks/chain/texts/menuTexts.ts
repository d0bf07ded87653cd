import type { Texts } from '../../../texts/texts.ts'

const de = {
	lanes: {
		menu: (name: string) => `Zeile „${name}“`,
		up: 'Nach oben',
		down: 'Nach unten',
		remove: 'Zeile entfernen',
		dialog: (state: string) => `Einrichtung im ${state} hinzufügen`,
		search: 'Einrichtung suchen oder neu eintragen',
		none: 'Keine weitere Einrichtung im Verzeichnis passt dazu.',
		create: (name: string) => `„${name}“ neu eintragen`,
		added: (names: readonly string[]) => `Hinzugefügt: ${names.join(', ')}`,
		done: 'Fertig',
		all: 'Alle Einrichtungen aus dem Verzeichnis haben hier schon eine Zeile. Ein neuer Name trägt eine weitere ein.',
	},
	phases: {
		menu: (name: string) => `Phase „${name}“`,
		rename: 'Umbenennen',
		addBefore: 'Phase davor einfügen',
		addAfter: 'Phase danach einfügen',
		left: 'Nach links',
		right: 'Nach rechts',
		up: 'Nach vorn',
		down: 'Nach hinten',
		remove: 'Phase entfernen',
		fresh: 'Neue Phase',
		label: (i: number) => `Name der Phase ${i}`,
	},
}

const en: typeof de = {
	lanes: {
		menu: (name) => `Lane “${name}”`,
		up: 'Move up',
		down: 'Move down',
		remove: 'Remove lane',
		dialog: (state) => `Add a lane to “${state}”`,
		search: 'Search an organisation or enter a new one',
		none: 'No other organisation in the registry fits.',
		create: (name) => `Enter “${name}”`,
		added: (names) => `Added: ${names.join(', ')}`,
		done: 'Done',
		all: 'Every organisation of the registry has a lane here. A new name enters another one.',
	},
	phases: {
		menu: (name) => `Phase “${name}”`,
		rename: 'Rename',
		addBefore: 'Insert a phase before',
		addAfter: 'Insert a phase after',
		left: 'Move left',
		right: 'Move right',
		up: 'Move forward',
		down: 'Move back',
		remove: 'Remove phase',
		fresh: 'New phase',
		label: (i) => `Name of phase ${i}`,
	},
}

export const menuTexts = { de, en } satisfies Texts<typeof de>
