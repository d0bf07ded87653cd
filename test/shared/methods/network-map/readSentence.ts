import { mutualWords, oneSidedWords } from '../../../../shared/methods/network-map/relationWords.ts'
import {
	formalities,
	type Intensity,
	type Rating,
	type RelationKind,
	relationKinds,
	type Term,
} from '../../../../shared/registry/index.ts'

/** A tie as a sentence tells it: `doer` is the name of who does it, or 'both'. */
export interface ToldTie {
	kind: RelationKind
	intensity: Intensity
	doer: string
}

/** What a sentence says of a relation; `formality` and `rating` are [today, target] if it says they differ. */
export interface Told {
	actors: string[]
	actual?: ToldTie
	target?: ToldTie
	formality?: [string | undefined, string | undefined]
	rating?: [string | undefined, string | undefined]
}

type Clause = 'will' | 'insteadOf' | 'today' | 'noMore'
type Roles = { s: string; o: string }

const grammar = {
	de: {
		should: { both: 'sollen', one: 'soll' },
		and: 'und',
		degree: 'Grad',
		build: / (?:Heute gibt es keine Beziehung|Heute gibt es zwischen ihnen: .+)\.$/u,
		end: /^(.+) \(heute Grad (\d)\)\.$/u,
		onlyDegree: /^(.+), mit Grad (\d) statt (?:nur )?Grad (\d)\.$/u,
		asBefore: /^(.+) wie bisher \(Grad (\d)\)\.$/u,
		insteadOf: /^(.+) \(Grad (\d)\) statt (?:nur )?(.+) \(Grad (\d)\)\.$/u,
		today: /^(.+) \(Grad (\d)\)\. Heute (.+) \(Grad (\d)\)\.$/u,
		bare: /^(.+) \(Grad (\d)\)\.$/u,
		extra: { formality: 'Formalisierung', rating: 'Bewertung' },
		value: /^(?:„(.+?)“|ohne Angabe)(?: statt (?:„(.+?)“|ohne Angabe))?$/u,
	},
	en: {
		should: { both: 'should', one: 'should' },
		and: 'and',
		degree: 'degree',
		build: / (?:Today there is no relation|Today there is between them: .+)\.$/u,
		end: /^(.+) \(today degree (\d)\)\.$/u,
		onlyDegree: /^(.+), with degree (\d) instead of (?:only )?degree (\d)\.$/u,
		asBefore: /^(.+) as before \(degree (\d)\)\.$/u,
		insteadOf: /^(.+) \(degree (\d)\) instead of (?:only )?(.+) \(degree (\d)\)\.$/u,
		today: /^(.+) \(degree (\d)\)\. Today (.+) \(degree (\d)\)\.$/u,
		bare: /^(.+) \(degree (\d)\)\.$/u,
		extra: { formality: 'Formality', rating: 'Rating' },
		value: /^(?:“(.+?)”|nothing stated)(?: instead of (?:“(.+?)”|nothing stated))?$/u,
	},
} as const

/** Reads a sentence of the differences as a person would who knows the actors' names. Throws if it says nothing clear. */
export function readSentence(
	sentence: string,
	locale: keyof Term,
	names: readonly string[],
	ratingWords: Readonly<Record<Rating, Term>>,
): Told {
	const rules = grammar[locale]
	const { rest, formality, rating } = withoutExtras(sentence, locale, ratingWords)
	const extras = { ...(formality && { formality }), ...(rating && { rating }) }

	const end = rest.match(rules.end)
	if (end) {
		const { tie, actors } = clause(end[1], end[2], 'noMore')
		return { actors, actual: tie, ...extras }
	}
	if (rules.build.test(rest)) {
		const [, said, degree] = rest.replace(rules.build, '').match(rules.bare) ?? []
		const { tie, actors } = clause(said, degree, 'will')
		return { actors, target: tie, ...extras }
	}
	const onlyDegree = rest.match(rules.onlyDegree)
	if (onlyDegree) {
		const { tie, actors } = clause(onlyDegree[1], onlyDegree[2], 'will')
		return { actors, target: tie, actual: { ...tie, intensity: Number(onlyDegree[3]) as Intensity }, ...extras }
	}
	const asBefore = rest.match(rules.asBefore)
	if (asBefore) {
		const { tie, actors } = clause(asBefore[1], asBefore[2], 'will')
		return { actors, target: tie, actual: tie, ...extras }
	}
	const today = rest.match(rules.today)
	const insteadOf = rest.match(rules.insteadOf)
	const [, said, degree, before, degreeBefore] = today ?? insteadOf ?? []
	const { tie, actors, roles } = clause(said, degree, 'will')
	const actual = clause(before, degreeBefore, today ? 'today' : 'insteadOf', today ? undefined : roles)
	return { actors, target: tie, actual: actual.tie, ...extras }

	/** The one relation these words can mean. */
	function clause(said: string | undefined, degree: string | undefined, form: Clause, subject?: Roles) {
		const meanings = (Object.keys(relationKinds) as RelationKind[]).flatMap((kind) =>
			[true, false].flatMap((isMutual) => {
				const pattern = (isMutual ? mutualWords : oneSidedWords)[kind][form][locale]
				const should = rules.should[isMutual ? 'both' : 'one']
				const whole = form === 'will' || form === 'noMore' ? `{s} ${should} ${pattern}` : pattern
				const roles = rolesFor(whole, said ?? '', isMutual)
				return roles ? [{ kind, isMutual, roles }] : []
			}),
		)
		const [meaning, ...others] = meanings
		if (!meaning || others.length > 0) throw new Error(`${meanings.length} meanings: "${said}" in "${sentence}"`)
		const roles = meaning.roles.s ? meaning.roles : (subject ?? meaning.roles)
		const tie: ToldTie = {
			kind: meaning.kind,
			intensity: Number(degree) as Intensity,
			doer: meaning.isMutual ? 'both' : roles.s,
		}
		const actors = (meaning.isMutual ? pairIn(roles.s) : [roles.s, roles.o]).toSorted()
		return { tie, actors, roles }
	}

	function pairIn(subject: string): string[] {
		const first = names.find((name) => names.some((other) => subject === `${name} ${rules.and} ${other}`)) ?? ''
		return [first, subject.slice(`${first} ${rules.and} `.length)]
	}

	function rolesFor(pattern: string, said: string, isMutual: boolean): Roles | undefined {
		const name = names.map(escaped).join('|')
		const subject = isMutual ? `(?:${name}) ${rules.and} (?:${name})` : name
		const source = escaped(pattern).replace('\\{s\\}', `(?<s>${subject})`).replace('\\{o\\}', `(?<o>${name})`)
		const groups = said.match(new RegExp(`^${source}$`, 'u'))?.groups
		if (!new RegExp(`^${source}$`, 'u').test(said)) return undefined
		return { s: groups?.s ?? '', o: groups?.o ?? '' }
	}
}

function withoutExtras(sentence: string, locale: keyof Term, ratingWords: Readonly<Record<Rating, Term>>) {
	const { extra, value } = grammar[locale]
	const found: {
		formality?: [string | undefined, string | undefined]
		rating?: [string | undefined, string | undefined]
	} = {}
	let rest = sentence
	for (const property of ['formality', 'rating'] as const) {
		const [whole, said] = rest.match(new RegExp(` ${extra[property]}: ([^.]+)\\.`, 'u')) ?? []
		if (whole === undefined || said === undefined) continue
		rest = rest.replace(whole, '')
		const [, after, before] = said.match(value) ?? []
		const terms: Readonly<Record<string, Term>> = property === 'formality' ? formalities : ratingWords
		const idOf = (word: string | undefined) => Object.keys(terms).find((id) => terms[id]?.[locale] === word)
		found[property] = [idOf(before), idOf(after)]
	}
	return { rest, ...found }
}

const escaped = (text: string) =>
	text
		.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&')
		.replaceAll('\\-', '-')
		.replaceAll('\\/', '/')
