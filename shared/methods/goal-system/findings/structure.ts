import type { Finding } from '../../../findings/index.ts'
import { type GoalNode, levelAbove } from '../../../registry/index.ts'
import { isAny, isPartial, type RuleOfGoal, saidOf } from './ruleOfGoal.ts'

/** From how many goals on it is worth saying which directions are missing. */
const enoughToCompare = 3

export const loosePartial: RuleOfGoal = (node, all) => {
	const above = levelAbove(node.goal.level)
	const served = all.some(({ goal: { id, level } }) => level === above && node.goal.serves.includes(id))
	if (!isPartial(node) || served || !isAny(all, 'project')) return undefined
	return {
		...{ rule: 'loosePartial', sign: 'island', tone: 'bad' },
		...saidOf(
			node,
			{ de: 'Dient keinem Projektziel', en: 'Serves no project goal' },
			{ de: 'steht für sich: Wozu wird es gebraucht?', en: 'stands alone: what is it needed for?' },
		),
	}
}

export const emptyProject: RuleOfGoal = (node, all) => {
	if (node.goal.level !== 'project' || node.below.length > 0 || !isAny(all, 'partial')) return undefined
	return {
		...{ rule: 'emptyProject', sign: 'missing', tone: 'care' },
		...saidOf(
			node,
			{ de: 'Noch kein Teilziel', en: 'No partial goal yet' },
			{
				de: 'hat kein Teilziel: Was muss dafür erreicht sein?',
				en: 'has no partial goal: what must be reached for it?',
			},
		),
	}
}

/** Goals reach beyond the network in two directions (handbook 6.3.1): into people's lives, and into local politics. */
export function outward(nodes: readonly GoalNode[]): Finding[] {
	if (nodes.length < enoughToCompare) return []
	const missing = (['situation', 'anchoring'] as const).filter((aim) => !nodes.some(({ goal }) => goal.aim === aim))
	const words = {
		situation: {
			title: { de: 'Kein Ziel zur Lebenssituation', en: 'No goal on people’s lives' },
			sentence: {
				de: 'Keinem Ziel ist die Richtung „Lebenssituation“ gegeben: Was wird für die Menschen anders?',
				en: 'No goal has the direction “People’s lives”: what changes for the people?',
			},
		},
		anchoring: {
			title: { de: 'Kein Ziel zur politischen Verankerung', en: 'No goal on political anchoring' },
			sentence: {
				de: 'Keinem Ziel ist die Richtung „politische Verankerung“ gegeben: Wer trägt das Netzwerk auf Dauer?',
				en: 'No goal has the direction “Political anchoring”: who supports the network in the long run?',
			},
		},
	} as const
	return missing.map((aim) => ({
		...{ key: `outward/${aim}`, rule: 'outward', sign: 'balance', tone: 'care', elements: [] },
		...words[aim],
	}))
}
