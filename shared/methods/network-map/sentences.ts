import { type Difference, type DifferenceKind, isOpposed } from '../../blocks/map/index.ts'
import {
	formalities,
	type Rating,
	type Relation,
	type RelationKind,
	relationKinds,
	type Term,
	type Tie,
} from '../../registry/index.ts'
import { inBoth, listed } from './names.ts'
import { mutualWords, oneSidedWords } from './relationWords.ts'

type Locale = keyof Term

/** What a sentence needs to know besides the relation. */
export interface Telling {
	/** names of its two actors */
	readonly from: string
	readonly to: string
	/** kinds of the other relations the two have today */
	readonly besides: readonly RelationKind[]
	readonly ratingWords: Readonly<Record<Rating, Term>>
}

/** A difference in words, complete: kind, degree, scope, direction, formality and rating, as far as they differ. */
export function tell(
	{ actual, target }: Relation,
	kind: DifferenceKind,
	telling: Telling,
): Pick<Difference, 'title' | 'subject' | 'sentence' | 'task'> {
	const { from, to } = telling
	const main = target ?? actual
	return {
		title: inBoth((locale) => listed([from, to], locale)),
		subject: inBoth((locale) => (main ? rolesIn(main, telling, locale).s : '')),
		sentence: inBoth((locale) => {
			if (!actual) return target ? toBuild(target, telling, locale) : ''
			if (!target) return toEnd(actual, telling, locale)
			return toChange(actual, target, kind, telling, locale)
		}),
		task: inBoth((locale) => {
			const pair = listed([from, to], locale)
			const kindName = main ? relationKinds[main.kind][locale] : ''
			const what = locale === 'en' ? kindName.toLowerCase() : kindName
			return `${pair}: ${taskWords[kind][locale].replace('{k}', () => what)}`
		}),
	}
}

const taskWords: Record<DifferenceKind, Term> = {
	build: { de: '{k} aufbauen', en: 'build up: {k}' },
	strengthen: { de: '{k} vereinbaren', en: 'agree on: {k}' },
	change: { de: '{k} neu vereinbaren', en: 'agree anew on: {k}' },
	weaken: { de: 'auf {k} beschränken', en: 'limit to: {k}' },
	end: { de: '{k} beenden', en: 'end: {k}' },
}

function toBuild(target: Tie, telling: Telling, locale: Locale): string {
	const extras = extrasOf(undefined, target, telling, locale)
	const kinds = listed(
		telling.besides.map((kind) => relationKinds[kind][locale]),
		locale,
	)
	const today = kinds
		? { de: `Heute gibt es zwischen ihnen: ${kinds}.`, en: `Today there is between them: ${kinds}.` }
		: { de: 'Heute gibt es keine Beziehung.', en: 'Today there is no relation.' }
	return `${should(target, 'will', telling, locale)} ${degree(target, locale)}.${extras} ${today[locale]}`
}

function toEnd(actual: Tie, telling: Telling, locale: Locale): string {
	const today = { de: `heute Grad ${actual.intensity}`, en: `today degree ${actual.intensity}` }[locale]
	return `${should(actual, 'noMore', telling, locale)} (${today}).`
}

function toChange(actual: Tie, target: Tie, kind: DifferenceKind, telling: Telling, locale: Locale): string {
	const will = should(target, 'will', telling, locale)
	const extras = extrasOf(actual, target, telling, locale)
	const only = kind === 'strengthen' && !isOpposed(actual.kind) ? { de: 'nur ', en: 'only ' }[locale] : ''
	if (actual.kind === target.kind && actual.direction === target.direction) {
		const [before, after] = [actual.intensity, target.intensity]
		if (before === after)
			return `${will} ${{ de: 'wie bisher', en: 'as before' }[locale]} ${degree(target, locale)}.${extras}`
		const degrees = {
			de: `mit Grad ${after} statt ${only}Grad ${before}`,
			en: `with degree ${after} instead of ${only}degree ${before}`,
		}
		return `${will}, ${degrees[locale]}.${extras}`
	}
	if (actual.direction === target.direction) {
		const before = `${words(actual).insteadOf[locale]} ${degree(actual, locale)}`
		const insteadOf = { de: `statt ${only}`, en: `instead of ${only}` }[locale]
		return `${will} ${degree(target, locale)} ${insteadOf}${filled(before, actual, telling, locale)}.${extras}`
	}
	const before = filled(words(actual).today[locale], actual, telling, locale)
	return `${will} ${degree(target, locale)}. ${{ de: 'Heute', en: 'Today' }[locale]} ${before} ${degree(actual, locale)}.${extras}`
}

/** What differs besides kind, degree and direction, a sentence each. */
const extrasOf = (actual: Tie | undefined, target: Tie, telling: Telling, locale: Locale): string =>
	(['scope', 'formality', 'rating'] as const)
		.map((property) => extra(property, actual, target, telling, locale))
		.join('')

/** "Formalisierung: Vereinbarung statt mündlich.", with a space before it; nothing if it is as before. */
function extra(
	property: 'scope' | 'formality' | 'rating',
	actual: Tie | undefined,
	target: Tie,
	{ ratingWords }: Telling,
	locale: Locale,
): string {
	const [before, after] = [actual?.[property], target[property]]
	if (before === after) return ''
	const word = (value: string | undefined) => {
		if (value === undefined) return { de: 'ohne Angabe', en: 'nothing stated' }[locale]
		if (property === 'scope') return quoted(value, locale)
		const terms: Readonly<Record<string, Term>> = property === 'formality' ? formalities : ratingWords
		return quoted(terms[value]?.[locale] ?? '', locale)
	}
	const label = {
		scope: { de: 'Umfang', en: 'Extent' },
		formality: { de: 'Formalisierung', en: 'Formality' },
		rating: { de: 'Bewertung', en: 'Rating' },
	}[property][locale]
	const instead = actual ? ` ${{ de: 'statt', en: 'instead of' }[locale]} ${word(before)}` : ''
	return ` ${label}: ${word(after)}${instead}.`
}

const words = ({ kind, direction }: Tie) => (direction === 'mutual' ? mutualWords : oneSidedWords)[kind]

const quoted = (word: string, locale: Locale) => ({ de: `„${word}“`, en: `“${word}”` })[locale]

const degree = ({ intensity }: Tie, locale: Locale) => `(${{ de: 'Grad', en: 'degree' }[locale]} ${intensity})`

/** Who does it, and towards whom. */
function rolesIn({ direction }: Tie, { from, to }: Telling, locale: Locale): { s: string; o: string } {
	if (direction === 'mutual') return { s: listed([from, to], locale), o: '' }
	return direction === 'forward' ? { s: from, o: to } : { s: to, o: from }
}

function filled(pattern: string, tie: Tie, telling: Telling, locale: Locale): string {
	const roles = rolesIn(tie, telling, locale)
	return pattern.replace(/\{([so])\}/gu, (_, role: 's' | 'o') => roles[role])
}

function should(tie: Tie, form: 'will' | 'noMore', telling: Telling, locale: Locale): string {
	const verb = locale === 'en' ? 'should' : tie.direction === 'mutual' ? 'sollen' : 'soll'
	return filled(`{s} ${verb} ${words(tie)[form][locale]}`, tie, telling, locale)
}
