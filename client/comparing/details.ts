import { stepOutcomes } from '../../shared/blocks/chain/index.ts'
import {
	directions,
	formalities,
	handoverFeedbacks,
	handoverForms,
	handoverRatings,
	progressWords,
	ratings,
	relationKinds,
	type Term,
	taskStates,
} from '../../shared/registry/index.ts'
import type { Item } from './section.ts'

/** What a detail is called, and the words of its values; without words a value says itself. */
interface Detail {
	readonly label: Term
	readonly words?: Readonly<Record<string, Term>>
	/** what it is as long as nobody has said anything; else it is open */
	readonly none?: Term
}

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
	passes: { label: { de: 'Weitergegeben wird', en: 'Passed on' } },
	state: { label: { de: 'Status', en: 'State' }, words: taskStates },
	until: { label: { de: 'Bis', en: 'Until' } },
	who: { label: { de: 'Wer', en: 'Who' } },
}
const target: Term = { de: 'Soll', en: 'target' }

/** How far an organisation sees a goal stands under `mark:` and its name. */
export const markKey = (actor: string): string => `mark:${actor}`

const open: Term = { de: 'offen', en: 'open' }

/** "Grad: 1, jetzt 3" for each detail of an item that is no longer the same; what nobody has said is "offen". */
export function changedDetails(
	{ details: before = {} }: Item,
	{ details: now = {} }: Item,
	locale: keyof Term,
): string[] {
	const keys = [...new Set([...Object.keys(before), ...Object.keys(now)])].filter((key) => before[key] !== now[key])
	return keys.map((key) => {
		const { label, words, none = open } = detailOf(key)
		const said = (value: string | undefined) =>
			value === undefined ? none[locale] : (words?.[value]?.[locale] ?? value)
		const then = `${label[locale]}: ${said(before[key])}`
		return locale === 'de' ? `${then}, jetzt ${said(now[key])}` : `${then}, now ${said(now[key])}`
	})
}

function detailOf(key: string): Detail {
	if (key.startsWith('mark:')) {
		const name = key.slice('mark:'.length)
		return { label: { de: name, en: name }, words: Object.fromEntries(progressWords.entries()) }
	}
	const [, isTarget, property = ''] = /^(target\.)?(.*)$/u.exec(key) ?? []
	const detail = known[property] ?? { label: { de: property, en: property } }
	if (!isTarget) return detail
	const named = (locale: keyof Term) => `${detail.label[locale]} (${target[locale]})`
	return { ...detail, label: { de: named('de'), en: named('en') } }
}
