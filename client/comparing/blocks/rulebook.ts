import type * as Y from 'yjs'
import { type BlockRef, methodIdOf } from '../../../shared/blocks/index.ts'
import { type Chapter, inChapters, ruleElement } from '../../../shared/blocks/rulebook/index.ts'
import { methodOf } from '../../../shared/methods/index.ts'
import { agreementOn, findDecision, listRules, type NetworkRule } from '../../../shared/registry/index.ts'
import type { Item, Section } from '../section.ts'
import { keyed, keyedName, type Words } from '../words.ts'
import { entry, nameOf } from './entry.ts'

/** Every rule with its number, how far it is, who stands behind it and who has which reservation. */
export function rulebookSections(doc: Y.Doc, { block, id }: BlockRef): Section[] {
	const chapters = methodOf(methodIdOf(doc, { block, id }) ?? '')?.rulebook?.chapters ?? []
	const told = inChapters(chapters, listRules(doc)).flatMap(({ chapter, rules }) =>
		rules.map((rule) => ({ chapter, rule })),
	)
	if (told.length === 0) return []
	const items = told.map(
		({ chapter, rule }, i): Item => ({
			...entry(`rulebook:${id}:${ruleElement(rule.id)}`, rule.text.trim(), ruleDetails(doc, rule, chapter)),
			number: i + 1,
		}),
	)
	return [{ id: `rulebook:${id}:rules`, kind: 'rules', items }]
}

function ruleDetails(doc: Y.Doc, rule: NetworkRule, chapter: Chapter | undefined): Readonly<Record<string, Words>> {
	const { agreed, reservations } = agreementOn(doc, rule)
	const named = <T>(list: readonly T[], key: string, actorOf: (each: T) => string, said: (each: T) => string) =>
		list.flatMap((each) => {
			const name = nameOf(doc, actorOf(each))
			return name ? [[key + actorOf(each), keyedName(said(each), name)] as const] : []
		})
	const decision = rule.decision === undefined ? undefined : findDecision(doc, rule.decision)
	return {
		ruleState: rule.state,
		...(chapter && { chapter: keyed(chapter.id, chapter.label) }),
		...(rule.review && { review: rule.review }),
		...(decision && { decision: keyedName(decision.id, decision.text.trim()) }),
		...Object.fromEntries([
			...named(
				agreed,
				'agrees:',
				(actor) => actor,
				() => 'yes',
			),
			...named(
				reservations,
				'reserves:',
				({ actor }) => actor,
				({ why }) => why,
			),
		]),
	}
}
