import type { Texts } from '../../../texts/texts.ts'

const de = {
	panel: {
		label: 'Befunde, Unterschiede und Bedarfe',
		findings: 'Befunde',
		differences: 'Unterschiede',
		needs: 'Bedarfe',
	},
	differences: {
		none: 'Ist und Ideal sagen dasselbe.',
		noneTodo: 'Sobald sich im Ideal etwas ändert, steht es hier als Satz.',
		notBegun: 'Das Ideal ist noch leer.',
		notBegunTodo: 'Zeichnen Sie den Weg, wie er sein soll, oder übernehmen Sie das Ist als Ideal.',
	},
}

const en: typeof de = {
	panel: {
		label: 'Findings, differences and needs',
		findings: 'Findings',
		differences: 'Differences',
		needs: 'Needs',
	},
	differences: {
		none: 'Current and ideal say the same.',
		noneTodo: 'As soon as something changes in the ideal, it stands here as a sentence.',
		notBegun: 'The ideal has not begun yet.',
		notBegunTodo: 'Draw the way as it should be, or begin with a copy of the current one.',
	},
}

export const panelTexts = { de, en } satisfies Texts<typeof de>
