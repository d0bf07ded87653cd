import type * as Y from 'yjs'
import {
	findActor,
	findNeed,
	findService,
	handoverFeedbacks,
	handoverForms,
	handoverRatings,
	isNamed,
	type Term,
} from '../../registry/index.ts'
import { type ChainState, chainOf, chainStates } from './chain.ts'
import { type Passage, type PassageKind, passagesOf } from './passages.ts'
import { type ChainPicture, chainPicture } from './picture.ts'
import { type Step, stepOutcomes } from './steps.ts'

const columns: readonly Term[] = [
	{ de: 'Weg', en: 'Way' },
	{ de: 'Nr.', en: 'No.' },
	{ de: 'Phase', en: 'Phase' },
	{ de: 'Schritt', en: 'Step' },
	{ de: 'Einrichtung', en: 'Organisation' },
	{ de: 'Leistung', en: 'Service' },
	{ de: 'Bedarfe', en: 'Needs' },
	{ de: 'Ausgang', en: 'Outcome' },
	{ de: 'Entspricht im Ist', en: 'In the current way' },
	{ de: 'Weiter zu', en: 'Leads to' },
	{ de: 'Art', en: 'Kind' },
	{ de: 'Wenn', en: 'If' },
	{ de: 'Form der Übergabe', en: 'Form of handing over' },
	{ de: 'Weitergegeben wird', en: 'Passed on' },
	{ de: 'Einwilligung', en: 'Consent' },
	{ de: 'Rückmeldung', en: 'Feedback' },
	{ de: 'Zuständig', en: 'Responsible' },
	{ de: 'Bewertung', en: 'Rating' },
]

const kinds: Record<PassageKind, Term> = {
	onward: { de: 'nächster Schritt', en: 'next step' },
	branch: { de: 'Abzweigung', en: 'branch' },
	return: { de: 'Rückweg', en: 'return' },
}
const person: Term = { de: 'Person', en: 'Person' }
const nobody: Term = { de: 'Noch niemand', en: 'Nobody yet' }
const burden: Term = { de: 'belastet die Person', en: 'weighs on the person' }
const answers: Record<string, Term> = { true: { de: 'ja', en: 'yes' }, false: { de: 'nein', en: 'no' } }

/**
 * Both ways of a chain as rows of words under headings: a row for each step and where it leads to, with what is settled about the
 * handover on that passage; one from which the way divides has several, one that leads nowhere has one. What the person
 * experiences stands before the steps of its phase.
 */
export function chainTable(doc: Y.Doc, chain: string, locale: keyof Term): string[][] {
	const pictures = (Object.keys(chainStates) as ChainState[]).map((state) => chainPicture(doc, chain, state))
	const numbers = new Map(pictures.flatMap(({ steps }) => steps.map(({ id }, i) => [id, `${i + 1}`] as const)))
	const nameOf = (id: string | undefined) => {
		const actor = id === undefined ? undefined : findActor(doc, id)
		return actor && isNamed(actor) ? actor.name.trim() : ''
	}
	const said = (term: Term | undefined | false) => (term ? term[locale] : '')

	const rowsOf = ({ state, phases, steps, experiences, handovers }: ChainPicture): string[][] => {
		const passages = passagesOf(steps)
		const begin = (step: Step, phase: string, who: string) => [
			...[said(chainStates[state]), numbers.get(step.id) ?? '', phase, step.text.trim(), who],
			findService(doc, step.service ?? '')?.name.trim() ?? '',
			step.needs.map((need) => findNeed(doc, need)?.label.trim() ?? '').join(', '),
			said(step.outcome ? stepOutcomes[step.outcome] : step.burden && burden),
			state === 'ideal' ? (numbers.get(step.counterpart ?? '') ?? '') : '',
		]
		const end = ({ from, to, kind, condition }: Passage) => {
			const known = handovers.find((each) => each.from === from.id && each.to === to.id)
			return [
				...[numbers.get(to.id) ?? '', said(kinds[kind]), condition.trim()],
				...[said(known?.form && handoverForms[known.form]), known?.passes.trim() ?? ''],
				...[said(answers[String(known?.consent)]), said(known?.feedback && handoverFeedbacks[known.feedback])],
				...[nameOf(known?.responsible), said(known?.rating && handoverRatings[known.rating])],
			]
		}
		const none = Array.from({ length: 9 }, () => '')
		return phases.flatMap(({ id, label }) => [
			...experiences
				.filter(({ phase }) => phase === id)
				.map((step) => [...begin(step, label.trim(), chainOf(doc, chain)?.person.trim() || person[locale]), ...none]),
			...steps
				.filter(({ phase }) => phase === id)
				.flatMap((step) => {
					const first = begin(step, label.trim(), step.lane === undefined ? nobody[locale] : nameOf(step.lane))
					const ends = passages.filter(({ from }) => from === step).map(end)
					return (ends.length > 0 ? ends : [none]).map((last) => [...first, ...last])
				}),
		])
	}
	return [columns.map((heading) => heading[locale]), ...pictures.flatMap(rowsOf)]
}
