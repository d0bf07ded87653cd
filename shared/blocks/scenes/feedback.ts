import type * as Y from 'yjs'
import { readCard } from '../../board/cards/index.ts'
import { columnOf, roundOfCard } from '../../board/handedIn.ts'
import { type BoardRecord, isObject } from '../../board/record.ts'
import { readRecord, recordsOf } from '../../board/records.ts'
import { isTermOf, type Term } from '../../registry/index.ts'
import { readCardText } from '../../rounds/index.ts'

/** What observers are asked after each scene; the ids of the columns of its round. */
export const feedbackQuestions = {
	good: { de: 'Was war gut?', en: 'What was good?' },
	better: { de: 'Was könnte besser sein?', en: 'What could be better?' },
	missing: { de: 'Was fehlt?', en: 'What is missing?' },
} as const satisfies Record<string, Term>
export type FeedbackQuestion = keyof typeof feedbackQuestions
export const feedbackQuestionIds = Object.keys(feedbackQuestions) as FeedbackQuestion[]

/** One thing an observer said of a scene. */
export interface Feedback {
	/** shape id of its card, or one of its own where it came with a file */
	readonly id: string
	/** undefined for a card somebody has moved out of its question */
	readonly question: FeedbackQuestion | undefined
	readonly text: string
}

/** Most of it that is kept of one scene without cards. */
export const mostKept = 120

/** The question of a column: by its id, or, in rounds that count their columns, by its number. */
const questionOf = (column: string | undefined): FeedbackQuestion | undefined =>
	isTermOf(feedbackQuestions, column) ? column : feedbackQuestionIds[Number(column) - 1]

/** What is kept of a scene without cards, as one value: a list of question and text. */
export function readKept(scene: string, value: unknown): Feedback[] {
	if (!Array.isArray(value)) return []
	return value.slice(0, mostKept).flatMap((said: unknown, i): Feedback[] => {
		if (!isObject(said)) return []
		const text = readCardText(said.text)
		const question = isTermOf(feedbackQuestions, said.question) ? said.question : undefined
		return text ? [{ id: `${scene}.${i + 1}`, question, text }] : []
	})
}

/** The cards of these rounds that lie on boards, by round; those of one question together, each in their order. */
export function laidFeedback(doc: Y.Doc, rounds: ReadonlySet<string>): ReadonlyMap<string, readonly Feedback[]> {
	const found = new Map<string, { readonly said: Feedback; readonly index: string }[]>()
	if (rounds.size === 0) return new Map()
	for (const id of recordsOf(doc).keys()) {
		const round = roundOfCard(id)
		if (round === undefined || !rounds.has(round)) continue
		const record = readRecord(doc, id)
		const card = record && readCard(record)
		if (!record || !card?.text.trim()) continue
		const said = { id, question: questionOf(columnAround(doc, record)), text: card.text.trim() }
		found.set(round, [...(found.get(round) ?? []), { said, index: String(record.index ?? '') }])
	}
	const place = ({ question }: Feedback) =>
		question === undefined ? feedbackQuestionIds.length : feedbackQuestionIds.indexOf(question)
	return new Map(
		[...found].map(([round, cards]) => [
			round,
			cards
				.sort((a, b) => place(a.said) - place(b.said) || compare(a.index, b.index) || compare(a.said.id, b.said.id))
				.map(({ said }) => said),
		]),
	)
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The column a card lies in, also within a cluster of it. */
function columnAround(doc: Y.Doc, card: BoardRecord): string | undefined {
	const seen = new Set<string>()
	for (let at: BoardRecord | undefined = card; at && !seen.has(at.id); at = readRecord(doc, String(at.parentId))) {
		seen.add(at.id)
		const column = columnOf(at.id)
		if (column !== undefined) return column
	}
	return undefined
}
