import type { PartDraft, ToldFrom } from '../blocks/document/index.ts'
import { type Decision, decisionStates, listDecisions, type Term } from '../registry/index.ts'
import { begunSteps, roundsOfStep } from './steps.ts'
import { fact, facts, heading, namesOf, paragraph, sortedNames } from './words.ts'

const title: Term = { de: 'Vereinbart', en: 'Agreed' }
const labels = {
	agreed: { de: 'Zugestimmt', en: 'Agreed' },
	reserved: { de: 'Vorbehalt', en: 'Reservation' },
	differing: { de: 'Nicht einig', en: 'Not agreed' },
} as const satisfies Record<string, Term>

/** What the meeting decided, or rounds of its agenda: with who agreed, and what they do not agree on. */
export function agreed(from: ToldFrom): PartDraft[] {
	const { doc, stage, locale, details } = from
	const rounds = new Set(stage ? begunSteps(stage).flatMap(({ step }) => roundsOfStep(stage, step)) : [])
	const decisions = listDecisions(doc).filter(
		({ meeting, origin }) =>
			(meeting !== undefined && meeting === details.about) ||
			(meeting === undefined && origin && rounds.has(origin.round)),
	)
	if (decisions.length === 0) return []
	return [heading('title', title[locale]), ...decisions.flatMap((decision) => decisionTold(from, decision))]
}

function decisionTold({ doc, locale }: ToldFrom, decision: Decision): PartDraft[] {
	const { id, state, reservations, reservedElse = [] } = decision
	const those = [...sortedNames(doc, decision.agreed), ...decision.agreedElse]
	const reserved = [
		...reservations.flatMap(({ actor, why }) => namesOf(doc, [actor]).map((name) => ({ name, why }))),
		...reservedElse,
	].map(({ name, why }) => (why.trim() ? `${name}: „${why.trim()}“` : name))
	const against = state === 'differing' ? labels.differing : labels.reserved
	const rows = [
		...(those.length > 0 ? [fact('agreed', `${labels.agreed[locale]} ${those.length}`, those.join(', '))] : []),
		...(reserved.length > 0 ? [fact('reserved', `${against[locale]} ${reserved.length}`, reserved.join('\n'))] : []),
	]
	const how = decisionStates[state][locale]
	const first = how.charAt(0).toLocaleUpperCase(locale) + how.slice(1)
	return [
		paragraph(
			`${id}/text`,
			locale === 'de' ? `${first}: „${decision.text.trim()}“` : `${first}: “${decision.text.trim()}”`,
		),
		...(rows.length > 0 ? [facts(`${id}/who`, rows)] : []),
	]
}
