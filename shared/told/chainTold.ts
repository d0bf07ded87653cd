import type * as Y from 'yjs'
import {
	type AgreedPart,
	agreedOn,
	agreedParts,
	type ChainPicture,
	type ChainState,
	chainOf,
	chainPicture,
	chainStates,
	type Passage,
	passagesOf,
	type Step,
	stepOutcomes,
} from '../blocks/chain/index.ts'
import type { Content, Section, Words } from '../documents/index.ts'
import {
	dayWords,
	findActor,
	findNeed,
	findService,
	type Handover,
	handoverFeedbacks,
	handoverForms,
	handoverRatings,
	type Term,
} from '../registry/index.ts'

const ways = {
	actual: { de: 'Der Weg, wie er ist', en: 'The way as it is' },
	ideal: { de: 'Der Weg, wie er sein soll', en: 'The way as it should be' },
} as const satisfies Record<ChainState, Term>
const words = {
	person: { de: 'Person', en: 'Person' },
	targetGroup: { de: 'Steht für', en: 'Stands for' },
	steeredBy: { de: 'Den Prozess steuert', en: 'The process is steered by' },
	steering: { de: 'Steuerung', en: 'Steering' },
	access: { de: 'Zugang', en: 'Access' },
	review: { de: 'Überprüfung am', en: 'Review on' },
	nobody: { de: 'noch niemand', en: 'nobody yet' },
	phase: { de: 'Phase', en: 'Phase' },
	service: { de: 'Leistung', en: 'Service' },
	needs: { de: 'Bedarfe', en: 'Needs' },
	outcome: { de: 'Ausgang', en: 'Outcome' },
	before: { de: 'im Ist', en: 'in the current way' },
	experiences: { de: 'Was die Person erlebt:', en: 'What the person experiences:' },
	burden: { de: 'belastet', en: 'weighs on them' },
	onward: { de: 'Weiter zu', en: 'On to' },
	branch: { de: 'Abzweigung zu', en: 'Branch to' },
	return: { de: 'Zurück zu', en: 'Back to' },
	if: { de: 'wenn', en: 'if' },
	form: { de: 'Übergabe', en: 'Handing over' },
	passes: { de: 'weitergegeben wird', en: 'passed on' },
	consent: { de: 'Einwilligung', en: 'consent' },
	feedback: { de: 'Rückmeldung', en: 'feedback' },
	responsible: { de: 'zuständig', en: 'responsible' },
	rating: { de: 'Bewertung', en: 'rating' },
	yes: { de: 'ja', en: 'yes' },
	no: { de: 'nein', en: 'no' },
} as const satisfies Record<string, Term>

/** A way through the organisations: of whom it is told, and each of its two states step by step in the order of their numbers. */
export function chainTold(doc: Y.Doc, id: string, locale: keyof Term): Section[] {
	const about = aboutTold(doc, id, locale)
	const pictures = (Object.keys(chainStates) as ChainState[]).map((state) => chainPicture(doc, id, state))
	const numbers = new Map(pictures.flatMap(({ steps }) => steps.map((step, at) => [step.id, at + 1] as const)))
	return [
		...(about.length > 0 ? [{ id: 'about', level: 1 as const, content: about }] : []),
		...pictures
			.filter(({ steps, experiences }) => steps.length + experiences.length > 0)
			.map(
				(picture): Section => ({
					...{ id: picture.state, level: 1, heading: ways[picture.state][locale] },
					content: wayTold(doc, picture, numbers, locale),
				}),
			),
	]
}

function aboutTold(doc: Y.Doc, id: string, locale: keyof Term): Content[] {
	const chain = chainOf(doc, id)
	const agreed = agreedOn(doc, id)
	const said: [keyof typeof words, string][] = [
		['person', chain?.person ?? ''],
		['targetGroup', chain?.targetGroup ?? ''],
		['steeredBy', nameOf(doc, agreed.steeredBy)],
		...(Object.keys(agreedParts) as AgreedPart[]).map((part): [AgreedPart, string] => [part, agreed[part]]),
		['review', agreed.review ? dayWords(agreed.review, locale) : ''],
	]
	const facts = said
		.filter(([, text]) => text.trim())
		.map(([label, text]) => ({ label: words[label][locale], lines: text.trim().split('\n') }))
	return facts.length > 0 ? [{ kind: 'facts', facts }] : []
}

function wayTold(
	doc: Y.Doc,
	picture: ChainPicture,
	numbers: ReadonlyMap<string, number>,
	locale: keyof Term,
): Content[] {
	const { steps, experiences, phases, handovers } = picture
	const passages = passagesOf(steps)
	const phaseOf = (step: Step) => phases.find(({ id }) => id === step.phase)?.label.trim() ?? ''
	const stepTold = (step: Step): Words => {
		const who = step.lane === undefined ? words.nobody[locale] : nameOf(doc, step.lane)
		const before = picture.state === 'ideal' ? numbers.get(step.counterpart ?? '') : undefined
		const lines = [
			labelled({
				phase: phaseOf(step),
				service: findService(doc, step.service ?? '')?.name ?? '',
				needs: step.needs.map((need) => findNeed(doc, need)?.label.trim() ?? '').join(', '),
				outcome: step.outcome ? stepOutcomes[step.outcome][locale] : '',
				before: before === undefined ? '' : `${before}`,
			}),
			...passages.filter(({ from }) => from === step).map((passage) => passageTold(passage)),
		]
		return [
			{ text: step.text.trim() || '–', bold: true },
			{ text: [who && ` – ${who}`, ...lines.filter(Boolean).map((line) => `\n${line}`)].join('') },
		]
	}
	const labelled = (said: Partial<Record<keyof typeof words, string>>, between = '; ') =>
		Object.entries(said)
			.flatMap(([label, text]) =>
				text?.trim() ? [`${words[label as keyof typeof words][locale]}: ${text.trim()}`] : [],
			)
			.join(between)
	/** Nothing where the way simply goes on within one lane. */
	const passageTold = ({ from, to, kind, condition }: Passage): string => {
		const known = handovers.find((each) => each.from === from.id && each.to === to.id)
		const settled = known ? labelled(handoverSaid(doc, known, locale), ', ') : ''
		if (kind === 'onward' && !condition.trim() && !settled) return ''
		const where = `${words[kind][locale]} ${numbers.get(to.id) ?? ''}`
		const when = condition.trim() ? `, ${words.if[locale]}: ${condition.trim()}` : ''
		return `${where}${when}${settled ? `. ${settled}` : ''}`
	}
	const lived = experiences.map((step) => {
		const more = [phaseOf(step), step.burden && words.burden[locale]].filter(Boolean).join(', ')
		return { text: more ? `${step.text.trim()} (${more})` : step.text.trim() }
	})
	return [
		...(steps.length > 0
			? [{ kind: 'list' as const, isOrdered: true, items: steps.map((step) => ({ text: stepTold(step) })) }]
			: []),
		...(lived.length > 0
			? [
					{ kind: 'paragraph' as const, text: words.experiences[locale] },
					{ kind: 'list' as const, isOrdered: false, items: lived },
				]
			: []),
	]
}

const handoverSaid = (
	doc: Y.Doc,
	known: Handover,
	locale: keyof Term,
): Partial<Record<keyof typeof words, string>> => ({
	form: known.form ? handoverForms[known.form][locale] : '',
	passes: known.passes,
	consent: known.consent === undefined ? '' : words[known.consent ? 'yes' : 'no'][locale],
	feedback: known.feedback ? handoverFeedbacks[known.feedback][locale] : '',
	responsible: nameOf(doc, known.responsible),
	rating: known.rating ? handoverRatings[known.rating][locale] : '',
})

const nameOf = (doc: Y.Doc, actor: string | undefined): string =>
	(actor === undefined ? undefined : findActor(doc, actor))?.name.trim() ?? ''
