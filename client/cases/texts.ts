import { inEnglish, inGerman } from '../texts/figures.ts'
import type { Texts } from '../texts/texts.ts'

const de = {
	title: 'Themen aus Fällen und Gesprächen',
	lead: 'Was kommt in mehreren Fällen oder Gesprächen vor? Solche Themen gehören auf die Planungsebene. Was nur später besprochen wird, steht im Themenspeicher.',
	themes: 'Themen',
	count: (themes: number) => inGerman.count(themes, 'Thema', 'Themen'),
	addTheme: 'Thema',
	nothing: 'Noch kein Thema.',
	nothingTodo: 'Tragen Sie ein, was wiederkehrt, oder übernehmen Sie Karten als Thema.',
	noText: 'Ohne Text',
	need: 'Bedarf',
	noNeed: 'keinem Bedarf zugeordnet',
	removedTheme: (name: string) => `Thema „${name}“ ist gelöscht.`,
	form: {
		theme: 'Thema',
		newTheme: 'Neues Thema',
		label: 'Thema',
		need: 'Gehört zum Bedarf',
		noNeed: 'noch offen',
		removeTheme: 'Thema löschen',
		cancel: 'Abbrechen',
		enter: 'Eintragen',
		done: 'Übernehmen',
	},
}

const en: typeof de = {
	title: 'Themes of cases and talks',
	lead: 'What comes up in several cases or talks? Such themes belong to the planning level. What is only to be discussed later stands on the parking list.',
	themes: 'Themes',
	count: (themes) => inEnglish.count(themes, 'theme', 'themes'),
	addTheme: 'Theme',
	nothing: 'No theme yet.',
	nothingTodo: 'Enter what recurs, or take over cards as a theme.',
	noText: 'Without words',
	need: 'Need',
	noNeed: 'not linked to a need',
	removedTheme: (name) => `Theme “${name}” is deleted.`,
	form: {
		theme: 'Theme',
		newTheme: 'New theme',
		label: 'Theme',
		need: 'Belongs to the need',
		noNeed: 'still open',
		removeTheme: 'Delete theme',
		cancel: 'Cancel',
		enter: 'Enter',
		done: 'Apply',
	},
}

export const caseTexts = { de, en } satisfies Texts<typeof de>
