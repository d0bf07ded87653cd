import type * as Y from 'yjs'
import { findActor } from '../actors/actors.ts'
import type { Agreement } from '../agreement.ts'
import { decisionStates } from '../decisions/decision.ts'
import { listDecisions } from '../decisions/decisions.ts'
import { findMeeting } from '../meetings/meetings.ts'
import { ruleStates } from '../rules/rule.ts'
import { agreementOn, listRules } from '../rules/rules.ts'
import type { Term } from '../term.ts'

const decisionColumns: readonly Term[] = [
	{ de: 'Beschluss', en: 'Decision' },
	{ de: 'Ergebnis', en: 'Result' },
	{ de: 'Treffen', en: 'Meeting' },
	{ de: 'Datum', en: 'Date' },
	{ de: 'Zugestimmt', en: 'Agreed' },
	{ de: 'Vorbehalte', en: 'Reservations' },
]

const ruleColumns: readonly Term[] = [
	{ de: 'Kapitel', en: 'Chapter' },
	{ de: 'Regel', en: 'Rule' },
	{ de: 'Status', en: 'State' },
	{ de: 'Zugestimmt', en: 'Agreed' },
	{ de: 'Vorbehalte', en: 'Reservations' },
	{ de: 'Überprüfung', en: 'Review' },
]

/** Every decision as a row of words under headings. Days stay year-month-day: every spreadsheet sorts them. */
export const decisionTable = (doc: Y.Doc, locale: keyof Term): string[][] => [
	decisionColumns.map((heading) => heading[locale]),
	...listDecisions(doc).map((decision) => {
		const meeting = decision.meeting === undefined ? undefined : findMeeting(doc, decision.meeting)
		const words = [decision.text, decisionStates[decision.state][locale], meeting?.title ?? '', meeting?.date ?? '']
		return [...words, ...agreementWords(doc, decision, decision.agreedElse)]
	}),
]

/** Every rule as a row of words under headings, by its chapter's name. */
export const ruleTable = (doc: Y.Doc, locale: keyof Term, nameOf: (chapter: string) => string): string[][] => [
	ruleColumns.map((heading) => heading[locale]),
	...listRules(doc).map((rule) => [
		...[nameOf(rule.chapter), rule.text, ruleStates[rule.state][locale]],
		...[...agreementWords(doc, agreementOn(doc, rule)), rule.review ?? ''],
	]),
]

function agreementWords(doc: Y.Doc, { agreed, reservations }: Agreement, others: readonly string[] = []): string[] {
	const nameOf = (id: string) => findActor(doc, id)?.name.trim() ?? ''
	const held = reservations.filter(({ actor }) => nameOf(actor))
	return [
		[...agreed.map(nameOf), ...others].filter(Boolean).join(', '),
		held.map(({ actor, why }) => [nameOf(actor), why].filter(Boolean).join(': ')).join('; '),
	]
}
