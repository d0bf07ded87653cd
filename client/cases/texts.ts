import type { CaseFileFault } from '../../shared/registry/cases/caseFile.ts'
import type { CasePart, Recognisable } from '../../shared/registry/index.ts'
import { inEnglish, inGerman } from '../texts/figures.ts'
import type { Texts } from '../texts/texts.ts'

const found = {
	de: {
		date: 'ein genaues Datum, etwa ein Geburtsdatum',
		phone: 'eine Telefonnummer',
		email: 'eine E-Mail-Adresse',
		address: 'eine Anschrift',
		fileNumber: 'ein Aktenzeichen oder eine Nummer',
	},
	en: {
		date: 'an exact date, such as a date of birth',
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
	nothingTodo: 'Übernehmen Sie einen der erfundenen Fälle, oder erfinden Sie einen eigenen.',
	unnamed: 'Ohne Titel',
	noText: 'Ohne Text',
	need: 'Bedarf',
	noNeed: 'keinem Bedarf zugeordnet',
	removedCase: (title: string) => `Fall „${title}“ ist gelöscht.`,
	removedTheme: (label: string) => `Thema „${label}“ ist gelöscht.`,
	recognisable: (words: readonly string[]) =>
		`Hier könnte jemand zu erkennen sein: ${words.map((each) => `„${each}“`).join(', ')}`,
	actions: {
		read: 'Vorlesen',
		goOn: 'Weiter vorlesen',
		chain: 'Als Dienstleistungskette',
		save: 'Als Datei',
		of: (action: string, title: string) => `${action}: ${title}`,
		isRead: 'wird vorgelesen',
	},
	offer: 'Erfundene Fälle',
	offerAll: 'Erfundene Fälle ansehen',
	readFile: 'Einlesen',
	saveAll: 'Fälle als Datei zum Weitergeben',
	given: {
		title: 'Erfundene Fälle',
		note: 'Fünf typische Lagen, von Anfang bis Ende erfunden und ohne Lösung.',
		taking:
			'„Übernehmen“ trägt den Fall in die Liste dieser Werkstatt ein. Dort lesen Sie ihn ganz, setzen die Stellen vor Ort ein und lesen ihn vor; ein Planspiel kann ihn dann wählen.',
		length: (minutes: number, scenes: number) =>
			`vorgelesen etwa ${inGerman.count(minutes, 'Minute', 'Minuten')}, ${inGerman.count(scenes, 'Abschnitt', 'Abschnitte')}`,
		take: 'Übernehmen',
		takeNamed: (title: string) => `Übernehmen: ${title}`,
		there: 'übernommen',
		done: 'Fertig',
	},
	file: {
		read: 'Datei mit Fällen',
		title: (n: number) => inGerman.count(n, 'Fall einlesen', 'Fälle einlesen'),
		known: 'Titel schon vorhanden',
		enter: (n: number) => (n === 1 ? 'Fall eintragen' : `${inGerman.number(n)} Fälle eintragen`),
		foot: (entered: number, waiting: number) =>
			[
				inGerman.count(entered, 'Fall wird eingetragen', 'Fälle werden eingetragen'),
				...(waiting > 0 ? [`${inGerman.number(waiting)} ${waiting === 1 ? 'wartet' : 'warten'} auf Ihr Wort`] : []),
			].join(', '),
		done: (n: number) => (n === 1 ? 'Ein Fall ist eingetragen.' : `${inGerman.number(n)} Fälle sind eingetragen.`),
		unchanged: 'In der Werkstatt hat sich nichts geändert.',
		close: 'Schließen',
		faults: {
			unreadable: 'Diese Datei lässt sich nicht lesen.',
			other: 'In dieser Datei stehen keine Fälle.',
			newer: 'Diese Datei hat eine neuere Version von Netzwerkstatt geschrieben.',
			tooLong: 'Diese Datei ist zu groß.',
			tooMany: 'In dieser Datei stehen zu viele Fälle: höchstens 100 auf einmal.',
			empty: 'In dieser Datei steht kein Fall.',
		} satisfies Record<CaseFileFault, string>,
	},
	reading: {
		title: (title: string) => `Vorlesen: ${title}`,
		back: 'Zurück',
		next: 'Weiter',
		end: 'Beenden',
		position: (at: number, of: number) => `Abschnitt ${at} von ${of}`,
		keys: 'Pfeiltasten oder Leertaste: weiter und zurück. Esc beendet. Der Beamer zeigt denselben Abschnitt.',
	},
	question: { title: 'Ist das erfunden?', leave: 'Nicht eintragen' },
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
			)}. Daran wäre jemand zu erkennen: Schreiben Sie es ungenauer. Noch steht es nur auf diesem Gerät.`,
		held: 'Das sieht nach einer Person aus, die es gibt.',
		heldNote:
			'Es bleibt auf diesem Gerät, bis Sie es ändern oder sagen, dass es erfunden ist. Vorher wird nichts gespeichert und nichts gesendet.',
		heldMore: (n: number) => `und an ${inGerman.count(n, 'weiteren Stelle', 'weiteren Stellen')}`,
		isInvented: 'Das ist erfunden, niemand ist gemeint.',
		quote: (words: string) => `„${words}“`,
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
	nothingTodo: 'Take one of the invented cases, or invent one of your own.',
	unnamed: 'Without a title',
	noText: 'Without words',
	need: 'Need',
	noNeed: 'not linked to a need',
	removedCase: (title) => `Case “${title}” is deleted.`,
	removedTheme: (label) => `Theme “${label}” is deleted.`,
	recognisable: (words) => `Somebody could be recognised here: ${words.map((each) => `“${each}”`).join(', ')}`,
	actions: {
		read: 'Read aloud',
		goOn: 'Go on reading',
		chain: 'As a service chain',
		save: 'As a file',
		of: (action, title) => `${action}: ${title}`,
		isRead: 'is being read',
	},
	offer: 'Invented cases',
	offerAll: 'Look at invented cases',
	readFile: 'Read in',
	saveAll: 'Cases as a file to pass on',
	given: {
		title: 'Invented cases',
		note: 'Five typical situations, invented from beginning to end and without a solution.',
		taking:
			'“Take” enters the case into the list of this workshop. There you read all of it, put in the services of your place and read it aloud; a planning game can choose it then.',
		length: (minutes, scenes) =>
			`read aloud about ${inEnglish.count(minutes, 'minute', 'minutes')}, ${inEnglish.count(scenes, 'part', 'parts')}`,
		take: 'Take',
		takeNamed: (title) => `Take: ${title}`,
		there: 'taken',
		done: 'Done',
	},
	file: {
		read: 'File with cases',
		title: (n) => inEnglish.count(n, 'case to read in', 'cases to read in'),
		known: 'title is there already',
		enter: (n) => (n === 1 ? 'Enter case' : `Enter ${inEnglish.number(n)} cases`),
		foot: (entered, waiting) =>
			[
				inEnglish.count(entered, 'case will be entered', 'cases will be entered'),
				...(waiting > 0 ? [`${inEnglish.number(waiting)} ${waiting === 1 ? 'waits' : 'wait'} for your word`] : []),
			].join(', '),
		done: (n) => (n === 1 ? 'One case is entered.' : `${inEnglish.number(n)} cases are entered.`),
		unchanged: 'Nothing in the workshop has changed.',
		close: 'Close',
		faults: {
			unreadable: 'This file cannot be read.',
			other: 'There are no cases in this file.',
			newer: 'A later version of Netzwerkstatt wrote this file.',
			tooLong: 'This file is too large.',
			tooMany: 'There are too many cases in this file: 100 at once at most.',
			empty: 'There is no case in this file.',
		},
	},
	reading: {
		title: (title) => `Read aloud: ${title}`,
		back: 'Back',
		next: 'Next',
		end: 'End',
		position: (at, of) => `Part ${at} of ${of}`,
		keys: 'Arrow keys or space: on and back. Esc ends it. The projector shows the same part.',
	},
	question: { title: 'Is this invented?', leave: 'Do not enter' },
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
			)}. Somebody could be recognised by it: write it less exactly. So far it is on this device alone.`,
		held: 'This looks like a real person.',
		heldNote:
			'It stays on this device until you change it or say that it is invented. Before that nothing is stored and nothing is sent.',
		heldMore: (n) => `and in ${inEnglish.count(n, 'other place', 'other places')}`,
		isInvented: 'This is invented, nobody is meant.',
		quote: (words) => `“${words}”`,
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
