import { useMemo, useState } from 'react'
import type * as Y from 'yjs'
import {
	type Answers,
	type Ask,
	hasLines,
	likeness,
	type Match,
	type Material,
	matching,
	type Proposal,
	proposals,
	type Taking,
	type TakingTarget,
} from '../../shared/taking/index.ts'

/** What a person has said of one proposal; all of it may be left as proposed. */
interface Edit {
	readonly text?: string
	readonly isLeft?: boolean
	readonly anew?: boolean
	readonly answers?: Answers
}

/** One line of the dialog: what will become of it, as things stand. */
export interface TakingLine extends Proposal {
	readonly isLeft: boolean
	/** what it joins, unless it is to be new */
	readonly match: Match | undefined
	readonly anew: boolean
	/** an earlier line says the same */
	readonly isAsAbove: boolean
	readonly answers: Answers
}

/** What becomes of a line; a line that is left, or has no words, becomes nothing. */
export const becomes = ({ isLeft, match, anew, isAsAbove, text }: TakingLine): 'left' | 'new' | 'joined' => {
	if (isLeft) return 'left'
	if (match && !anew) return 'joined'
	if (text.trim() === '') return 'left'
	return isAsAbove && !anew ? 'joined' : 'new'
}

/** What is to be taken as what, from the first proposal to what a person confirms. */
export function useTaking(doc: Y.Doc, material: readonly Material[], target: TakingTarget) {
	const [byLine, setByLine] = useState(false)
	const [edits, setEdits] = useState<Readonly<Record<string, Edit>>>({})
	const [chosen, setChosen] = useState<Answers>({})
	const match = useMemo(() => matching(doc, target), [doc, target])
	const proposed = useMemo(() => {
		const all = proposals(target, material, byLine)
		const isKnown = ({ material: { from }, line, text }: Proposal) => match(from, line, text) !== undefined
		// What is new is looked at first.
		return [...all.filter((each) => !isKnown(each)), ...all.filter(isKnown)]
	}, [target, material, byLine, match])

	const said = (ask: Ask): string | undefined => {
		const answer = chosen[`${target.id}/${ask.id}`]
		if (answer !== undefined) return answer || undefined
		return ask.isFirst ? ask.choices(doc, {})[0]?.id : ask.standard
	}
	const forAll = answersOf(target.asks.map((ask) => [ask.id, said(ask)]))
	const above = new Set<string>()
	const lines = proposed.map((proposal): TakingLine => {
		const { key, material: of, line } = proposal
		const edit = edits[`${target.kind}/${key}`] ?? {}
		const text = edit.text ?? proposal.text
		const isLeft = edits[key]?.isLeft ?? of.isHeading === true
		const found = match(of.from, line, text)
		const anew = edit.anew ?? false
		const isAsAbove = above.has(likeness(text))
		if (!isLeft && !anew && !found) above.add(likeness(text))
		const answers = answersOf(
			target.asks.map(({ id, of: whom, guess }) => {
				if (whom === 'all') return [id, forAll[id]]
				const guessed = chosen[`${target.id}/${id}`] === undefined ? guess?.(doc, of) : undefined
				return [id, edit.answers?.[id] ?? guessed ?? forAll[id]]
			}),
		)
		return { ...proposal, text, isLeft, match: found, anew, isAsAbove, answers }
	})
	const change = (key: string, edit: Edit) => setEdits((before) => ({ ...before, [key]: { ...before[key], ...edit } }))

	return {
		lines,
		forAll,
		byLine,
		mayGoByLine: useMemo(() => material.some(hasLines), [material]),
		setByLine,
		leave: (key: string, isLeft: boolean) => change(key, { isLeft }),
		write: (key: string, text: string) => change(`${target.kind}/${key}`, { text }),
		setAnew: (key: string, anew: boolean) => change(`${target.kind}/${key}`, { anew }),
		answer: (key: string, ask: string, choice: string) =>
			change(`${target.kind}/${key}`, {
				answers: { ...edits[`${target.kind}/${key}`]?.answers, [ask]: choice },
			}),
		/** for all at once, those that were answered already, too */
		answerAll(ask: string, choice: string) {
			setChosen((before) => ({ ...before, [`${target.id}/${ask}`]: choice }))
			setEdits((before) =>
				Object.fromEntries(
					Object.entries(before).map(([key, edit]) => {
						const { [ask]: _, ...answers } = edit.answers ?? {}
						return [key, { ...edit, answers }]
					}),
				),
			)
		},
	}
}

/** The lines as the command takes them. */
export const takingsOf = (target: TakingTarget, lines: readonly TakingLine[]): Taking[] =>
	lines
		.filter((line) => becomes(line) !== 'left')
		.map(({ material: { from }, line, text, said, answers, match, anew }) => ({
			...{ from, line, text, answers, anew },
			...(target.keepsWhole && said !== text.trim() && { whole: said }),
			...(match && !anew && { into: match.entry }),
		}))

/** '' is a choice, too: none. */
const answersOf = (said: readonly (readonly [string, string | undefined])[]): Answers =>
	Object.fromEntries(said.flatMap(([id, choice]) => (choice ? [[id, choice]] : [])))
