import type * as Y from 'yjs'
import type { Finding } from '../../../findings/index.ts'
import { type GoalNode, goalLevels, type Term } from '../../../registry/index.ts'
import type { rules } from '../rules.ts'

type Rule = keyof typeof rules
/** What a rule says of one goal. */
interface Said extends Pick<Finding, 'sign' | 'tone' | 'title' | 'sentence'> {
	readonly rule: Rule
	readonly task?: Term
}
/** A rule of single goals: what it finds in this one, if anything. */
export type RuleOfGoal = (node: GoalNode, all: readonly GoalNode[], doc: Y.Doc) => Said | undefined

export const both = (words: (locale: keyof Term) => string): Term => ({ de: words('de'), en: words('en') })

/** "Teilziel 1.2" */
const nameOf = ({ goal: { level }, number }: GoalNode): Term =>
	both((locale) => [goalLevels[level][locale], number].filter(Boolean).join(' '))

export const quoted = ({ goal: { text } }: GoalNode): Term => ({ de: `„${text.trim()}“`, en: `“${text.trim()}”` })

/** Title and sentence that begin with the goal's name and its words. */
export function saidOf(node: GoalNode, title: Term, sentence: Term): Pick<Said, 'title' | 'sentence'> {
	const [name, words] = [nameOf(node), quoted(node)]
	return {
		title: both((locale) => `${title[locale]}: ${name[locale]}`),
		sentence: both((locale) => `${words[locale]} ${sentence[locale]}`),
	}
}

export const isAny = (nodes: readonly GoalNode[], level: string) => nodes.some(({ goal }) => goal.level === level)
export const isMeasured = ({ goal: { level } }: GoalNode) => level !== 'overall'
export const isPartial = ({ goal: { level } }: GoalNode) => level === 'partial'
