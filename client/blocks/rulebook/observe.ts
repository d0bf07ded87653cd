import { useMemo } from 'react'
import type * as Y from 'yjs'
import { methodIdOf } from '../../../shared/blocks/index.ts'
import { type Chapter, type FilledChapter, inChapters, rulebooksOf } from '../../../shared/blocks/rulebook/index.ts'
import {
	type Actor,
	type Agreement,
	actorsOf,
	agreementOn,
	decisionsOf,
	findDecision,
	isNamed,
	listActors,
	listRules,
	type NetworkRule,
	rulesOf,
} from '../../../shared/registry/index.ts'
import { derived } from '../../sync/derived.ts'
import { allOf, perDocument } from '../../sync/parts.ts'
import { useRoom, useValue } from '../../sync/RoomContext.ts'
import { useMethods } from '../MethodsContext.ts'

/** A rule with all that is told of it. */
export interface ToldRule {
	readonly rule: NetworkRule
	/** its number among all, as they are shown */
	readonly number: number
	readonly behind: Agreement
	/** words of the decision that adopted it */
	readonly decision?: string
}

export interface ToldChapter extends Omit<FilledChapter, 'rules'> {
	readonly rules: readonly ToldRule[]
}

/** What is told of a rule before it has its number. */
type Told = Omit<ToldRule, 'number'>

const listTold = (doc: Y.Doc): readonly Told[] =>
	listRules(doc).map((rule) => {
		const decision = rule.decision === undefined ? undefined : findDecision(doc, rule.decision)?.text
		return { rule, behind: agreementOn(doc, rule), ...(decision && { decision }) }
	})

function bookOf(chapters: readonly Chapter[], all: readonly Told[]): readonly ToldChapter[] {
	const toldOf = new Map(all.map((told) => [told.rule, told]))
	let number = 0
	return inChapters(
		chapters,
		all.map(({ rule }) => rule),
	).map(({ chapter, rules }) => ({
		...(chapter && { chapter }),
		rules: rules.flatMap((rule) => {
			const told = toldOf.get(rule)
			return told ? [{ ...told, number: ++number }] : []
		}),
	}))
}

/** The rules of the workshop in these chapters, with who stands behind each. */
export const readBook = (doc: Y.Doc, chapters: readonly Chapter[]): readonly ToldChapter[] =>
	bookOf(chapters, listTold(doc))

const none: readonly Chapter[] = []
const methodIdIn = perDocument((doc, rulebook: string) =>
	derived([allOf(rulebooksOf(doc))], () => methodIdOf(doc, { block: 'rulebook', id: rulebook }) ?? ''),
)

/** The chapters that the method of this rulebook gives it. */
export function useChapters(rulebook: string): readonly Chapter[] {
	const { doc } = useRoom()
	const findMethod = useMethods()
	return findMethod(useValue(methodIdIn(doc, rulebook)))?.rulebook?.chapters ?? none
}

const toldIn = perDocument((doc) => derived([rulesOf(doc), decisionsOf(doc)].map(allOf), () => listTold(doc)))

/** The rules in their chapters. */
export function useBook(rulebook: string): readonly ToldChapter[] {
	const chapters = useChapters(rulebook)
	const told = useValue(toldIn(useRoom().doc))
	return useMemo(() => bookOf(chapters, told), [chapters, told])
}

const organisationsIn = perDocument((doc) =>
	derived<readonly Actor[]>([allOf(actorsOf(doc))], () => readOrganisations(doc)),
)

export const readOrganisations = (doc: Y.Doc): readonly Actor[] => listActors(doc).filter(isNamed)

/** Everybody who may stand behind a rule, by name. */
export const useOrganisations = (): readonly Actor[] => useValue(organisationsIn(useRoom().doc))

/** How many rules there are, and how many of them are adopted. */
export function countsOf(book: readonly ToldChapter[]): { rules: number; agreed: number } {
	const rules = book.flatMap((chapter) => chapter.rules)
	return { rules: rules.length, agreed: rules.filter(({ rule }) => rule.state === 'agreed').length }
}
