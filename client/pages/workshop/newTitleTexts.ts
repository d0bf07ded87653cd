import type { Texts } from '../../texts/texts.ts'

const de = {
	title: 'Titel der Werkstatt',
	note: 'Der neue Titel steht sofort bei allen, auf dem Beamer und in neuen Einladungen. Links und Code gelten weiter.',
	save: 'Übernehmen',
	cancel: 'Abbrechen',
}

const en: typeof de = {
	title: 'Title of the workshop',
	note: 'The new title is shown at once to everybody, on the projector and in new invitations. Links and code stay valid.',
	save: 'Apply',
	cancel: 'Cancel',
}

export const newTitleTexts = { de, en } satisfies Texts<typeof de>
