import { type RuleState, ruleStates } from '../../shared/registry/index.ts'
import { inEnglish, inGerman } from '../texts/figures.ts'
import type { Texts } from '../texts/texts.ts'
import type { Words } from './words.ts'

/** What a detail was and is, and the number of what it belongs to. */
type Sentence = (was: Words | undefined, is: Words | undefined, number: number) => string

const names = (list: readonly string[]) => list.filter(Boolean).join(', ')
const isRuleState = (state: Words | undefined): state is RuleState =>
	typeof state === 'string' && Object.hasOwn(ruleStates, state)
const keyOf = (words: Words | undefined) => (typeof words === 'object' ? words.key : undefined)

const inGermanWords = (words: Words | undefined) => (typeof words === 'object' ? words.de : words) ?? 'offen'
const ruleInGerman = (state: Words | undefined) =>
	state === 'proposed' || !isRuleState(state) ? 'ein Vorschlag' : ruleStates[state].de
const placeInGerman: Readonly<Record<string, string>> = {
	core: 'im Kernnetzwerk',
	information: 'im Informationsnetzwerk',
	steering: 'in der Steuerungsgruppe',
}

const de = {
	/** by what stands before the colon of a detail's key */
	details: {
		questionState: (was, is) =>
			`${keyOf(was) === 'notApplicable' ? 'Traf nicht zu' : `War ${inGermanWords(was)}`}, ${
				keyOf(is) === 'notApplicable' ? 'trifft jetzt nicht zu' : `ist jetzt ${inGermanWords(is)}`
			}.`,
		answer: (was, is) => {
			if (!is) return `Die Antwort steht nicht mehr da. Vorher: „${inGermanWords(was)}“`
			return was
				? `Antwort: „${inGermanWords(is)}“. Vorher: „${inGermanWords(was)}“`
				: `Neue Antwort: „${inGermanWords(is)}“`
		},
		sees: (was, is) =>
			is ? `${inGermanWords(is)} kümmert sich jetzt darum.` : `${inGermanWords(was)} kümmert sich nicht mehr darum.`,
		ruleState: (was, is, n) => `Regel ${n} ist ${ruleInGerman(is)}, vorher war sie ${ruleInGerman(was)}.`,
		agrees: (was, is) =>
			is ? `${inGermanWords(is)} stimmt zu.` : `Die Zustimmung von ${inGermanWords(was)} ist nicht mehr eingetragen.`,
		reserves: (was, is) => {
			if (!is) return `Ein Vorbehalt von ${inGermanWords(was)} ist nicht mehr eingetragen.`
			const why = keyOf(is) ? `: „${keyOf(is)}“` : '.'
			return `${inGermanWords(is)} hat ${was ? 'jetzt diesen' : 'einen'} Vorbehalt${why}`
		},
	} as Readonly<Record<string, Sentence>>,
	ruleAdded: (n: number, state: Words | undefined) => `Regel ${n} ist neu: ${ruleInGerman(state)}.`,
	ruleMissing: (n: number, state: Words | undefined) => `Das war Regel ${n}: ${ruleInGerman(state)}.`,
	sectionAdded: (title: string) => `Der Abschnitt „${title}“ wird jetzt gefragt.`,
	sectionMissing: (title: string) => `Der Abschnitt „${title}“ wird nicht mehr gefragt.`,
	questions: (n: number) => inGerman.count(n, 'Frage', 'Fragen'),
	groupAdded: (label: string) => `„${label}“ ist eine neue Gruppe.`,
	groupMissing: (label: string) => `Die Gruppe „${label}“ gibt es nicht mehr.`,
	with: (members: readonly string[]) => `Mit ${names(members)}`,
	inGroup: (group: Words) =>
		typeof group === 'object' ? (placeInGerman[group.key] ?? `in „${group.de}“`) : `in „${group}“`,
	joined: (name: string, place: string) => `${name} ist jetzt ${place}.`,
	left: (name: string, place: string) => `${name} ist nicht mehr ${place}.`,
	member: (name: string, place: string) => `${name} ${place}`,
}

const inEnglishWords = (words: Words | undefined) => (typeof words === 'object' ? words.en : words) ?? 'open'
const ruleInEnglish = (state: Words | undefined) =>
	state === 'proposed' || !isRuleState(state) ? 'a proposal' : ruleStates[state].en.toLowerCase()
const placeInEnglish: Readonly<Record<string, string>> = {
	core: 'in the core network',
	information: 'in the information network',
	steering: 'in the steering group',
}

const en: typeof de = {
	details: {
		questionState: (was, is) =>
			`${keyOf(was) === 'notApplicable' ? 'Did not apply' : `Was ${inEnglishWords(was)}`}, ${
				keyOf(is) === 'notApplicable' ? 'does not apply now' : `is now ${inEnglishWords(is)}`
			}.`,
		answer: (was, is) => {
			if (!is) return `The answer is no longer there. Before: “${inEnglishWords(was)}”`
			return was
				? `Answer: “${inEnglishWords(is)}”. Before: “${inEnglishWords(was)}”`
				: `New answer: “${inEnglishWords(is)}”`
		},
		sees: (was, is) => (is ? `${inEnglishWords(is)} now sees to it.` : `${inEnglishWords(was)} no longer sees to it.`),
		ruleState: (was, is, n) => `Rule ${n} is ${ruleInEnglish(is)}; before, it was ${ruleInEnglish(was)}.`,
		agrees: (was, is) =>
			is ? `${inEnglishWords(is)} agrees.` : `The agreement of ${inEnglishWords(was)} is no longer noted.`,
		reserves: (was, is) => {
			if (!is) return `A reservation of ${inEnglishWords(was)} is no longer noted.`
			const why = keyOf(is) ? `: “${keyOf(is)}”` : '.'
			return `${inEnglishWords(is)} ${was ? 'now has this' : 'has a'} reservation${why}`
		},
	},
	ruleAdded: (n, state) => `Rule ${n} is new: ${ruleInEnglish(state)}.`,
	ruleMissing: (n, state) => `This was rule ${n}: ${ruleInEnglish(state)}.`,
	sectionAdded: (title) => `The section “${title}” is asked now.`,
	sectionMissing: (title) => `The section “${title}” is no longer asked.`,
	questions: (n) => inEnglish.count(n, 'question', 'questions'),
	groupAdded: (label) => `“${label}” is a new group.`,
	groupMissing: (label) => `The group “${label}” no longer exists.`,
	with: (members) => `With ${names(members)}`,
	inGroup: (group) => (typeof group === 'object' ? (placeInEnglish[group.key] ?? `in “${group.en}”`) : `in “${group}”`),
	joined: (name, place) => `${name} is now ${place}.`,
	left: (name, place) => `${name} is no longer ${place}.`,
	member: (name, place) => `${name} ${place}`,
}

export const sentenceTexts = { de, en } satisfies Texts<typeof de>
