import { inEnglish, inGerman } from '../../texts/figures.ts'
import type { Texts } from '../../texts/texts.ts'

const de = {
	questions: (n: number) => inGerman.count(n, 'Frage', 'Fragen'),
	show: 'Zeigen',
	answerEmpty: 'Antwort schreiben',
	questionEmpty: 'Was wollen Sie noch klären?',
	own: 'eigene Frage',
	state: (question: string, state: string) => `Status von „${question}“: ${state}`,
	answer: (question: string) => `Antwort auf „${question}“`,
	question: (section: string) => `Eigene Frage zu „${section}“`,
	until: (day: string) => `bis ${day}`,
	gone: 'nicht mehr im Verzeichnis',
	onRequest: 'auf Wunsch',
	leaveOut: 'Nicht mehr fragen',
	addOwn: 'Eigene Frage hinzufügen',
	described: (title: string, counts: string) => `${title}: ${counts}`,
	inDays: (days: number) =>
		days === 0
			? 'heute'
			: days > 0
				? `in ${inGerman.count(days, 'Tag', 'Tagen')}`
				: `vor ${inGerman.count(-days, 'Tag', 'Tagen')}`,
	bar: { add: 'Eigene Frage' },
	page: {
		title: 'Fragen',
		filter: 'Welche Fragen',
		all: 'Alle',
		onlyOpen: 'Nur offene',
		nothingOpen: 'In diesem Abschnitt ist nichts offen.',
		columns: {
			state: 'Status',
			question: 'Frage und Antwort',
			evidence: 'Das wissen wir schon',
			who: 'Wer',
			until: 'Bis wann',
		},
		more: (question: string) => `Mehr zu „${question}“`,
		details: 'Alles dazu zeigen',
		up: 'Nach oben',
		down: 'Nach unten',
		remove: 'Frage löschen',
		ownState: 'Den Status setzen Sie, nicht die Werkstatt.',
		empty: 'Hier steht noch keine Frage.',
		emptyTodo: 'Diese Checkliste gehört zu einer Methode einer neueren Fassung.',
	},
	keys: {
		label: 'Tasten',
		arrows: 'Pfeiltasten',
		arrowsDo: 'Frage wechseln',
		enter: 'Eingabe',
		enterDo: 'Antwort schreiben',
		states: (n: number) => `1 – ${n}`,
		statesDo: 'Status setzen',
		escape: 'Esc',
		escapeDo: 'zurück zur Frage',
	},
	panel: {
		label: 'Frage und Befunde',
		item: 'Frage',
		findings: 'Befunde',
		none: 'Keine Frage gewählt.',
		noneTodo: 'Wählen Sie eine Frage auf dem Board oder in der Liste: Hier steht dann alles, was dazu gesagt ist.',
	},
	details: {
		question: 'Frage',
		state: 'Status',
		answer: 'Antwort',
		evidence: 'Das wissen wir schon',
		who: 'Wer kümmert sich darum?',
		until: 'Bis wann?',
		asTask: 'Als Maßnahme',
		inPlan: 'Im Maßnahmenplan',
		remove: 'Frage löschen',
	},
}

const en: typeof de = {
	questions: (n) => inEnglish.count(n, 'question', 'questions'),
	show: 'Show',
	answerEmpty: 'Write an answer',
	questionEmpty: 'What else do you want to settle?',
	own: 'own question',
	state: (question, state) => `State of “${question}”: ${state}`,
	answer: (question) => `Answer to “${question}”`,
	question: (section) => `Own question on “${section}”`,
	until: (day) => `by ${day}`,
	gone: 'no longer in the registry',
	onRequest: 'on request',
	leaveOut: 'Ask no more',
	addOwn: 'Add a question of your own',
	described: (title, counts) => `${title}: ${counts}`,
	inDays: (days) =>
		days === 0
			? 'today'
			: days > 0
				? `in ${inEnglish.count(days, 'day', 'days')}`
				: `${inEnglish.count(-days, 'day', 'days')} ago`,
	bar: { add: 'Own question' },
	page: {
		title: 'Questions',
		filter: 'Which questions',
		all: 'All',
		onlyOpen: 'Only open ones',
		nothingOpen: 'Nothing is open in this section.',
		columns: {
			state: 'State',
			question: 'Question and answer',
			evidence: 'What we know already',
			who: 'Who',
			until: 'By when',
		},
		more: (question) => `More on “${question}”`,
		details: 'Show all about it',
		up: 'Move up',
		down: 'Move down',
		remove: 'Delete the question',
		ownState: 'You set the state, not the workshop.',
		empty: 'There is no question here yet.',
		emptyTodo: 'This checklist belongs to a method of a later version.',
	},
	keys: {
		label: 'Keys',
		arrows: 'Arrow keys',
		arrowsDo: 'go to another question',
		enter: 'Enter',
		enterDo: 'write an answer',
		states: (n) => `1 – ${n}`,
		statesDo: 'set the state',
		escape: 'Esc',
		escapeDo: 'back to the question',
	},
	panel: {
		label: 'Question and findings',
		item: 'Question',
		findings: 'Findings',
		none: 'No question chosen.',
		noneTodo: 'Choose a question on the board or in the list: all that is said to it stands here then.',
	},
	details: {
		question: 'Question',
		state: 'State',
		answer: 'Answer',
		evidence: 'What we know already',
		who: 'Who sees to it?',
		until: 'By when?',
		asTask: 'As a task',
		inPlan: 'In the plan',
		remove: 'Delete the question',
	},
}

export const checklistTexts: Texts<typeof de> = { de, en }
