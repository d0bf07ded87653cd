import type { Texts } from '../../texts/texts.ts'

const de = {
	impressum: {
		title: 'Impressum',
		missing: 'Wer diesen Server betreibt, hat hier noch kein Impressum hinterlegt.',
	},
	datenschutz: {
		title: 'Datenschutz',
		missing: 'Wer diesen Server betreibt, hat hier noch keine Datenschutzhinweise hinterlegt.',
	},
	barrierefreiheit: {
		title: 'Erklärung zur Barrierefreiheit',
		missing: 'Wer diesen Server betreibt, hat hier noch keine Erklärung zur Barrierefreiheit hinterlegt.',
	},
	ask: 'Fragen Sie die Person, von der Sie den Link oder den Code bekommen haben, an wen Sie sich wenden können.',
	storage: 'Was wo gespeichert wird',
	forOperators: {
		before: 'Wenn Sie diesen Server betreiben: Legen Sie die Datei',
		between: 'in den Ordner, den die Einstellung',
		after: ' nennt. Vorlagen liegen dem Quelltext bei, im Ordner docs/de/vorlagen.',
	},
}

const en: typeof de = {
	impressum: {
		title: 'Imprint',
		missing: 'Whoever runs this server has not put an imprint here yet.',
	},
	datenschutz: {
		title: 'Privacy',
		missing: 'Whoever runs this server has not put a privacy notice here yet.',
	},
	barrierefreiheit: {
		title: 'Accessibility statement',
		missing: 'Whoever runs this server has not put an accessibility statement here yet.',
	},
	ask: 'Ask the person who gave you the link or the code whom you can turn to.',
	storage: 'What is stored where',
	forOperators: {
		before: 'If you run this server: put the file',
		between: 'into the folder that the setting',
		after: ' names. Templates come with the source code, in the folder docs/de/vorlagen.',
	},
}

export const legalTexts = { de, en } satisfies Texts<typeof de>
