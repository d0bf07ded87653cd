import type * as Y from 'yjs'
import {
	addDecision,
	type DecisionState,
	findDecision,
	idOfOrigin,
	isNamed,
	listActors,
	setAgreed,
	setReservation,
	wordKey,
} from '../../registry/index.ts'
import type { RoundResult } from '../../rounds/index.ts'

type Proposal = Extract<RoundResult, { kind: 'consensus' }>['options'][number]

/** A veto is not outvoted: what met one stays open between those who differ. */
function stateOf({ agree, veto }: Proposal): DecisionState {
	if (veto > 0) return 'differing'
	return agree > 0 ? 'agreed' : 'postponed'
}

/**
 * Keeps what came of a proposal in a consensus check as a decision of the workshop and gives its id, with the organisations
 * that agreed and their reservations, as far as the round told them; undefined if there is no such proposal. Kept twice it
 * is the decision that is there, whatever people have made of it.
 *
 * @param event id of what it was decided at
 */
export function keepAsDecision(doc: Y.Doc, result: RoundResult, option: string, event?: string): string | undefined {
	const proposal = result.kind === 'consensus' ? result.options.find(({ id }) => id === option) : undefined
	if (!proposal) return undefined
	const origin = { round: result.id, option }
	const isKnown = findDecision(doc, idOfOrigin(origin)) !== undefined
	const named = new Map(
		listActors(doc)
			.filter(isNamed)
			.flatMap(({ id, name, shortName }) =>
				[shortName, name].flatMap((each): [string, string][] => (each ? [[wordKey(each), id]] : [])),
			),
	)
	const agreed = (proposal.agreedBy ?? []).map((words) => ({ words, actor: named.get(wordKey(words)) }))
	const agreedElse = agreed.flatMap(({ words, actor }) => (actor === undefined ? [words] : []))
	const differing = proposal.reasons.flatMap(({ stance, text, by }) => {
		const name = by === undefined || stance === 'agree' ? '' : organisationIn(by)
		return name === '' ? [] : [{ name, why: text, actor: named.get(wordKey(name)) }]
	})
	const reservedElse = differing.filter(({ actor }) => actor === undefined)
	const id = addDecision(doc, {
		...{ text: proposal.label, state: stateOf(proposal), agreedElse, reservedElse, origin },
		...(event !== undefined && { event }),
	})
	if (isKnown) return id
	const decision = { in: 'decisions', id } as const
	for (const { actor } of agreed) if (actor !== undefined) setAgreed(doc, decision, actor, true)
	for (const { actor, why } of differing) if (actor !== undefined) setReservation(doc, decision, actor, why)
	return id
}

/** In rounds with names the organisation stands behind the name: "Anna Wirth (Jobcenter)". */
const organisationIn = (by: string): string => /\(([^()]+)\)$/u.exec(by)?.[1] ?? by
