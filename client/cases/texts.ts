import type { CasePart, Recognisable } from '../../shared/registry/index.ts'
import { inEnglish, inGerman } from '../texts/figures.ts'
import type { Texts } from '../texts/texts.ts'

const found = {
	de: {
		date: 'ein Geburtsdatum',
		phone: 'eine Telefonnummer',
		email: 'eine E-Mail-Adresse',
		address: 'eine Anschrift',
		fileNumber: 'ein Aktenzeichen oder eine Nummer',
	},
	en: {
		date: 'a date of birth',
		phone: 'a telephone number',
		email: 'an e-mail address',
		address: 'an address',
		fileNumber: 'a file number',
	},
} as const satisfies Record<'de' | 'en', Record<Recognisable, string>>

const asides: Record<'de' | 'en', Partial<Record<CasePart, string>>> = {
	de: {
		person: 'erfundener Vor- und Nachname, Alter',
		children: 'Alter, Kita oder Schule',
		contacts: 'wer schon beteiligt war und was die Stellen übereinander sagen',
		contradictions: 'Lücken und Widersprüche dürfen bleiben',
	},
	en: {
		person: 'invented first and last name, age',
		children: 'age, nursery or school',
		contacts: 'who has been involved, and what they say of each other',
		contradictions: 'gaps and contradictions may stay',
	},
}

const de = {
	title: 'Fälle und Themen',
	lead: 'Fälle sind erfunden und enthalten keine Lösung. Themen sind, was in mehreren Fällen oder Gesprächen vorkommt. Was nur später besprochen wird, steht im Themenspeicher.',
	cases: 'Fälle',
	themes: 'Themen aus Fällen und Gesprächen',
	count: (cases: number, themes: number) =>
		`${inGerman.count(cases, 'Fall', 'Fälle')}, ${inGerman.count(themes, 'Thema', 'Themen')}`,
	addCase: 'Fall',
	addTheme: 'Thema',
	export: 'Exportieren',
	exportCases: 'Fälle',
	exportThemes: 'Themen',
	themesFile: 'Themen',
	nothing: 'Noch kein Fall und kein Thema.',
	nothingTodo: 'Erfinden Sie einen typischen Fall, oder übernehmen Sie Karten als Thema.',
	unnamed: 'Ohne Titel',
	noText: 'Ohne Text',
	need: 'Bedarf',
	noNeed: 'keinem Bedarf zugeordnet',
	removedCase: (title: string) => `Fall „${title}“ ist gelöscht.`,
	removedTheme: (label: string) => `Thema „${label}“ ist gelöscht.`,
	form: {
		case: (title: string) => `Fall „${title}“`,
		newCase: 'Neuer Fall',
		invented:
			'Erfinden Sie eine typische Lage. Niemand darf zu erkennen sein, auch niemand aus den Einrichtungen. Was helfen könnte, steht hier nicht.',
		scope: 'Geltung',
		asides: asides.de,
		recognisable: (kinds: readonly Recognisable[]) =>
			`Das sieht aus wie ${inList(
				kinds.map((kind) => found.de[kind]),
				'und',
			)}. Daran wäre jemand zu erkennen: Schreiben Sie es ungenauer. Speichern können Sie trotzdem.`,
		removeCase: 'Fall löschen',
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
	title: 'Cases and themes',
	lead: 'Cases are invented and contain no solution. Themes are what comes up in several cases or talks. What is only to be discussed later stands on the parking list.',
	cases: 'Cases',
	themes: 'Themes of cases and talks',
	count: (cases, themes) => `${inEnglish.count(cases, 'case', 'cases')}, ${inEnglish.count(themes, 'theme', 'themes')}`,
	addCase: 'Case',
	addTheme: 'Theme',
	export: 'Export',
	exportCases: 'Cases',
	exportThemes: 'Themes',
	themesFile: 'Themes',
	nothing: 'No case and no theme yet.',
	nothingTodo: 'Invent a typical case, or take over cards as a theme.',
	unnamed: 'Without a title',
	noText: 'Without words',
	need: 'Need',
	noNeed: 'not linked to a need',
	removedCase: (title) => `Case “${title}” is deleted.`,
	removedTheme: (label) => `Theme “${label}” is deleted.`,
	form: {
		case: (title) => `Case “${title}”`,
		newCase: 'New case',
		invented:
			'Invent a typical situation. Nobody may be recognisable, nobody of the organisations either. What could help does not stand here.',
		scope: 'Where it holds',
		asides: asides.en,
		recognisable: (kinds) =>
			`This looks like ${inList(
				kinds.map((kind) => found.en[kind]),
				'and',
			)}. Somebody could be recognised by it: write it less exactly. You can store it all the same.`,
		removeCase: 'Delete case',
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

const inList = (parts: readonly string[], and: string) =>
	parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${and} ${parts.at(-1)}`

export const caseTexts = { de, en } satisfies Texts<typeof de>
