import { stepOutcomes } from '../../shared/blocks/chain/index.ts'
import { dayIn } from '../../shared/findings/dayIn.ts'
import {
	authorityWords,
	directions,
	formalities,
	groupKinds,
	handoverFeedbacks,
	handoverForms,
	handoverRatings,
	isDay,
	progressWords,
	ratings,
	relationKinds,
	type Term,
	taskStates,
} from '../../shared/registry/index.ts'
import type { Item } from './section.ts'
import { sentenceTexts } from './sentenceTexts.ts'
import { keyed, sameWords, type Words } from './words.ts'

/** What a detail is called, and the words of its values; without words a value says itself. */
interface Detail {
	readonly label: Term
	readonly words?: Readonly<Record<string, Term>>
	/** what it is as long as nobody has said anything; else it is open */
	readonly none?: Term
}

/** That the way goes on without a condition. */
export const inAnyCase = keyed('inAnyCase', { de: 'in jedem Fall', en: 'in any case' })
const yes: Term = { de: 'ja', en: 'yes' }
const reached: Term = { de: 'erreicht', en: 'reached' }
const no: Term = { de: 'nein', en: 'no' }

const known: Readonly<Record<string, Detail>> = {
	kind: { label: { de: 'Art', en: 'Kind' }, words: relationKinds },
	intensity: { label: { de: 'Grad', en: 'Degree' } },
	scope: { label: { de: 'Umfang', en: 'Extent' } },
	direction: { label: { de: 'Richtung', en: 'Direction' }, words: directions },
	formality: { label: { de: 'Formalisierung', en: 'Formality' }, words: formalities },
	rating: { label: { de: 'Bewertung', en: 'Rating' }, words: { ...ratings, ...handoverRatings } },
	form: { label: { de: 'Form', en: 'Form' }, words: handoverForms },
	feedback: { label: { de: 'Rückmeldung', en: 'Feedback' }, words: handoverFeedbacks },
	consent: { label: { de: 'Einwilligung', en: 'Consent' }, words: { true: yes, false: no } },
	outcome: { label: { de: 'Ausgang', en: 'Outcome' }, words: stepOutcomes, none: reached },
	onward: { label: { de: 'Weiter zum nächsten Schritt', en: 'On to the next step' }, words: { false: no }, none: yes },
	condition: { label: { de: 'Weiter, wenn', en: 'On if' }, none: inAnyCase },
	passes: { label: { de: 'Weitergegeben wird', en: 'Passed on' } },
	state: { label: { de: 'Status', en: 'State' }, words: taskStates },
	until: { label: { de: 'Bis', en: 'Until' } },
	who: { label: { de: 'Wer', en: 'Who' } },
	day: { label: { de: 'Tag', en: 'Day' } },
	authority: { label: { de: 'Entscheidung', en: 'Decision' }, words: authorityWords },
	groupKind: { label: { de: 'Art', en: 'Kind' }, words: groupKinds },
	purpose: { label: { de: 'Auftrag', en: 'Mandate' } },
	rhythm: { label: { de: 'Turnus und Ort', en: 'Rhythm and place' } },
	lead: { label: { de: 'Leitung', en: 'Lead' } },
	reportsTo: { label: { de: 'Berichtet an', en: 'Reports to' } },
	nextReport: { label: { de: 'Nächster Bericht', en: 'Next report' } },
	chapter: { label: { de: 'Kapitel', en: 'Chapter' } },
	decision: { label: { de: 'Beschluss', en: 'Decision' }, none: { de: 'keiner', en: 'none' } },
	review: { label: { de: 'Überprüfung', en: 'Review' } },
}
const target: Term = { de: 'Soll', en: 'target' }

/** In which case the way leads from a step to another one, which is called by its words. */
export const branchKey = (to: string): string => `branch:${to}`

/** How far an organisation sees a goal stands under `mark:` and its name. */
export const markKey = (actor: string): string => `mark:${actor}`

const open: Term = { de: 'offen', en: 'open' }

/** "Grad: 1, jetzt 3" for each detail of an item that is no longer the same, or a sentence of its own; what nobody has said is "offen". */
export function changedDetails(before: Item, now: Item, locale: keyof Term): string[] {
	const [then, today] = [before.details ?? {}, now.details ?? {}]
	const keys = [...new Set([...Object.keys(then), ...Object.keys(today)])]
	return keys.flatMap((key) => {
		const [was, is] = [ownOf(then, key), ownOf(today, key)]
		if (sameWords(was, is)) return []
		const sentence = ownOf(sentenceTexts[locale].details, key.split(':')[0] ?? '')
		if (sentence) return [sentence(was, is, now.number ?? 0)]
		const { label, words, none = open } = detailOf(key)
		const said = (value: Words | undefined) => {
			if (value === undefined) return none[locale]
			if (typeof value !== 'string') return value[locale]
			return (words && ownOf(words, value)?.[locale]) ?? (isDay(value) ? dayIn(value)[locale] : value)
		}
		const first = `${label[locale]}: ${said(was)}`
		return [locale === 'de' ? `${first}, jetzt ${said(is)}` : `${first}, now ${said(is)}`]
	})
}

function detailOf(key: string): Detail {
	if (key.startsWith('mark:')) {
		const name = key.slice('mark:'.length)
		return { label: { de: name, en: name }, words: Object.fromEntries(progressWords.entries()) }
	}
	if (key.startsWith('branch:')) {
		const name = key.slice('branch:'.length)
		const label = { de: name ? `Weiter zu „${name}“, wenn` : 'Weiter, wenn', en: name ? `On to “${name}” if` : 'On if' }
		return { label, none: { de: 'nicht', en: 'not' } }
	}
	const [, isTarget, property = ''] = /^(target\.)?(.*)$/su.exec(key) ?? []
	const detail = ownOf(known, property) ?? { label: { de: property, en: property } }
	if (!isTarget) return detail
	const named = (locale: keyof Term) => `${detail.label[locale]} (${target[locale]})`
	return { ...detail, label: { de: named('de'), en: named('en') } }
}

/** What stands under a key that somebody may have forged. */
const ownOf = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
	Object.hasOwn(record, key) ? record[key] : undefined
