import type { Texts } from '../../../texts/texts.ts'

const de = {
	rename: 'Umbenennen',
	name: 'Name des Boards',
	save: 'Übernehmen',
	remove: 'Löschen',
	removeTitle: (name: string) => `„${name}“ löschen?`,
	removeBody:
		'Alles auf diesem Board verschwindet für alle. Sie können es mit „Rückgängig“ zurückholen, und solange es die Werkstatt gibt, aus dem Papierkorb.',
	cancel: 'Abbrechen',
}

const en: typeof de = {
	rename: 'Rename',
	name: 'Name of the board',
	save: 'Apply',
	remove: 'Delete',
	removeTitle: (name) => `Delete “${name}”?`,
	removeBody:
		'Everything on this board disappears for everyone. You can bring it back with “Undo”, and from the trash as long as the workshop exists.',
	cancel: 'Cancel',
}

export const boardDialogTexts = { de, en } satisfies Texts<typeof de>
