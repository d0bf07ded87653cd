import type { PassageKind } from '../../../../shared/blocks/chain/index.ts'
import type { Texts } from '../../../texts/texts.ts'

const stepDe = (number: number, words: string) => `Schritt ${number}${words && ` „${words}“`}`
const stepEn = (number: number, words: string) => `step ${number}${words && ` “${words}”`}`

const de = {
	passages: {
		legend: 'Wie geht es weiter?',
		onward: (number: number, words: string): string => `Weiter zu ${stepDe(number, words)}`,
		step: stepDe,
		target: (number: number) => `Ziel von Abzweigung ${number}`,
		condition: 'wenn …',
		conditionOfNext: 'Bedingung für den nächsten Schritt',
		conditionOf: (number: number) => `Bedingung von Abzweigung ${number}`,
		inAnyCase: 'in jedem Fall',
		add: 'Abzweigung oder Rückweg',
		choose: 'Schritt wählen',
		addNow: 'Hinzufügen',
		branchTo: (step: string) => `Weiter zu ${step}`,
		backTo: (step: string) => `Zurück zu ${step}`,
		remove: (number: number) => `Abzweigung ${number} entfernen`,
		/** in the picture, below the step */
		short: (kind: PassageKind, number: number, condition: string): string => {
			const where = { onward: 'weiter', branch: `zu ${number}`, return: `zurück zu ${number}` }[kind]
			return condition ? `${where}: ${condition}` : where
		},
		/** where one reads it in the person's order */
		told: (kind: PassageKind, step: string, condition: string): string =>
			`danach${condition && `, wenn „${condition}“`}: ${kind === 'return' ? 'zurück zu ' : ''}${step}`,
		ends: 'Hier endet der Weg.',
	},
}

const en: typeof de = {
	passages: {
		legend: 'Where does the way go?',
		onward: (number, words) => `On to ${stepEn(number, words)}`,
		step: stepEn,
		target: (number) => `Target of branch ${number}`,
		condition: 'if …',
		conditionOfNext: 'Condition for the next step',
		conditionOf: (number) => `Condition of branch ${number}`,
		inAnyCase: 'in any case',
		add: 'Branch or return',
		choose: 'Choose a step',
		addNow: 'Add',
		branchTo: (step) => `On to ${step}`,
		backTo: (step) => `Back to ${step}`,
		remove: (number) => `Remove branch ${number}`,
		short: (kind, number, condition) => {
			const where = { onward: 'on', branch: `to ${number}`, return: `back to ${number}` }[kind]
			return condition ? `${where}: ${condition}` : where
		},
		told: (kind, step, condition) =>
			`then${condition && `, if “${condition}”`}: ${kind === 'return' ? 'back to ' : ''}${step}`,
		ends: 'The way ends here.',
	},
}

export const passageTexts = { de, en } satisfies Texts<typeof de>
