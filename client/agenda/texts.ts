import { inEnglish, inGerman } from '../texts/figures.ts'
import type { Texts } from '../texts/texts.ts'

const de = {
	label: 'Ablauf',
	stepOf: (number: number, of: number) => `Schritt ${number} von ${of}`,
	shortStepOf: (number: number, of: number) => `${number}/${of}`,
	toAgenda: (step: string) => `${step}, zum Ablauf`,
	toPlay: 'Zum Planspiel im Ablauf',
	next: (title: string) => `Nächster Schritt: ${title}`,
	first: (title: string) => `Ersten Schritt beginnen: ${title}`,
	untitled: 'ohne Titel',
	prepare: 'Ablauf vorbereiten',
	prepared: (n: number) => `Ablauf: ${inGerman.count(n, 'Schritt', 'Schritte')}`,
	asked: 'Jetzt gefragt:',
	writers: {
		frozen: 'Die Moderation hat das Board gesperrt',
		moderation: 'Nur die Moderation schreibt',
		own: 'Nur eigene Karten',
		whileCollecting: {
			frozen: 'Board gesperrt, abgeben können Sie',
			moderation: 'Auf dem Board schreibt die Moderation, abgeben können Sie',
			own: 'Nur eigene Karten',
		},
		why: {
			frozen: 'Niemand sonst kann die Boards ändern, bis die Moderation sie freigibt.',
			moderation: 'In diesem Schritt schreibt die Moderation auf dem Board, alle anderen sehen zu.',
			own: 'In diesem Schritt bewegt und ändert jede Person nur ihre eigenen Karten.',
		},
		frozenByUs: 'Gesperrt für alle',
		lift: 'Freigeben',
	},
	calls: {
		step: (title: string) => `Der nächste Schritt hat begonnen: ${title}`,
		summons: 'Die Moderation holt alle an eine Stelle.',
		goStep: 'Zum Schritt gehen',
		goSummons: 'Dorthin gehen',
		stay: 'Hier bleiben',
		summon: 'Alle hierher holen',
		followMe: 'Mir folgen',
		fetched: 'Die Moderation hat alle hierher geholt.',
		fetchedByUs: 'Alle wurden hierher geholt.',
	},
}

const en: typeof de = {
	label: 'Agenda',
	stepOf: (number, of) => `Step ${number} of ${of}`,
	shortStepOf: (number, of) => `${number}/${of}`,
	toAgenda: (step) => `${step}, to the agenda`,
	toPlay: 'To the planning game in the agenda',
	next: (title) => `Next step: ${title}`,
	first: (title) => `Begin the first step: ${title}`,
	untitled: 'without a title',
	prepare: 'Prepare the agenda',
	prepared: (n) => `Agenda: ${inEnglish.count(n, 'step', 'steps')}`,
	asked: 'Asked now:',
	writers: {
		frozen: 'The moderation has locked the board',
		moderation: 'Only the moderation writes',
		own: 'Own cards only',
		whileCollecting: {
			frozen: 'Board locked, you can hand in',
			moderation: 'The moderation writes on the board, you can hand in',
			own: 'Own cards only',
		},
		why: {
			frozen: 'Nobody else can change the boards until the moderation unlocks them.',
			moderation: 'In this step the moderation writes on the board, everybody else looks on.',
			own: 'In this step everybody moves and changes only their own cards.',
		},
		frozenByUs: 'Locked for everyone',
		lift: 'Unlock',
	},
	calls: {
		step: (title) => `The next step has begun: ${title}`,
		summons: 'The moderation is calling everyone to one place.',
		goStep: 'Go to the step',
		goSummons: 'Go there',
		stay: 'Stay here',
		summon: 'Bring everyone here',
		followMe: 'Follow me',
		fetched: 'The moderation has brought everyone here.',
		fetchedByUs: 'Everyone was brought here.',
	},
}

export const agendaTexts = { de, en } satisfies Texts<typeof de>
