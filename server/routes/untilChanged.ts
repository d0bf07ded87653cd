import type * as Y from 'yjs'

/** Questions come from outside: so many different ones are remembered of one document. */
const most = 64

/** Remembers what was read of a document until it changes: a hall of phones asks for the same thing in one moment. */
export function untilChanged<Answer>(
	read: (doc: Y.Doc, about: string) => Answer,
): (doc: Y.Doc, about?: string) => Answer {
	const answers = new WeakMap<Y.Doc, Map<string, Answer>>()

	function answersOf(doc: Y.Doc): Map<string, Answer> {
		const known = answers.get(doc)
		if (known) return known
		const fresh = new Map<string, Answer>()
		answers.set(doc, fresh)
		doc.once('update', () => answers.delete(doc))
		return fresh
	}

	return (doc, about = '') => {
		const known = answersOf(doc)
		const answer = known.get(about) ?? read(doc, about)
		if (known.size < most) known.set(about, answer)
		return answer
	}
}
