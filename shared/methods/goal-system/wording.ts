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
