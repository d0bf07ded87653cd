import { checkOf } from '../../../registry/index.ts'
import { type RuleOfGoal, saidOf } from './ruleOfGoal.ts'

export const wording: RuleOfGoal = (node) => {
	if (isWordedAsState(node.goal.text)) return undefined
	return {
		...{ rule: 'wording', sign: 'unclear', tone: 'plain' },
		...saidOf(
			node,
			{ de: 'Als erreichten Zustand formulieren', en: 'Word it as a state that is reached' },
			{ de: 'sagt, was geschehen soll, nicht, was dann ist.', en: 'says what should happen, not what is then.' },
		),
	}
}

export const notChecked: RuleOfGoal = (node) => {
	if (checkOf(node) !== 'before') return undefined
	return {
		...{ rule: 'notChecked', sign: 'unclear', tone: 'plain' },
		...saidOf(
			node,
			{ de: 'Neu zu prüfen', en: 'To be checked again' },
			{
				de: 'war von unten her geprüft; seitdem hat sich darunter etwas geändert.',
				en: 'was checked from below; something below it has changed since.',
			},
		),
	}
}

/** Words that say what ought to be instead of what is. */
const ought = /(?<!\p{L})(soll|sollen|sollte|sollten|muss|müssen|should|shall|must|need to|needs to)(?!\p{L})/iu

/** Words that make a state of a sentence, whatever it ends with. */
const is = /(?<!\p{L})(ist|sind|hat|haben|wird|werden|kann|können|gibt)(?!\p{L})/iu

/** A German verb in its basic form as the last word: those are written small. */
const endsInBasicForm = /(?<!\p{L})\p{Ll}{2,}(en|ern|eln)[.!]?$/u

/**
 * Whether a goal is worded as a state that is reached. A sentence of several clauses may end with any verb; in others the
 * basic form at the end is an instruction ("Netzwerk gründen").
 */
export function isWordedAsState(text: string): boolean {
	const words = text.trim()
	if (ought.test(words) || /^to\s/iu.test(words)) return false
	return is.test(words) || words.includes(',') || !endsInBasicForm.test(words)
}
