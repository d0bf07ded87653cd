import { both, isPartial, quoted, type RuleOfGoal, saidOf } from './ruleOfGoal.ts'

export const noActivity: RuleOfGoal = (node) => {
	if (!isPartial(node) || node.tasks.length > 0) return undefined
	return {
		...{ rule: 'noActivity', sign: 'missing', tone: 'care' },
		...saidOf(
			node,
			{ de: 'Noch keine Aktivität', en: 'No activity yet' },
			{ de: 'hat keine Aktivität: Wer tut dafür was?', en: 'has no activity: who does what for it?' },
		),
		task: both((locale) =>
			locale === 'de' ? `Aktivitäten festlegen für ${quoted(node).de}` : `Decide on activities for ${quoted(node).en}`,
		),
	}
}

export const nobody: RuleOfGoal = (node) => {
	const { goal, tasks } = node
	const takers = tasks.some(({ task }) => task.who.length + task.whoElse.length > 0)
	if (!isPartial(node) || goal.actors.length > 0 || takers) return undefined
	return {
		...{ rule: 'nobody', sign: 'nobody', tone: 'care' },
		...saidOf(
			node,
			{ de: 'Niemand arbeitet daran', en: 'Nobody works on it' },
			{ de: 'liegt bei niemandem: Wer übernimmt es?', en: 'is nobody’s: who takes it on?' },
		),
		task: both((locale) =>
			locale === 'de' ? `Zuständigkeit klären für ${quoted(node).de}` : `Clear who takes on ${quoted(node).en}`,
		),
	}
}

export const noDate: RuleOfGoal = (node) => {
	const { goal, tasks } = node
	if (!isPartial(node) || goal.until !== undefined || tasks.some(({ task }) => task.until !== undefined))
		return undefined
	return {
		...{ rule: 'noDate', sign: 'open', tone: 'care' },
		...saidOf(
			node,
			{ de: 'Ohne Datum', en: 'Without a date' },
			{ de: 'hat kein Datum: Bis wann soll es erreicht sein?', en: 'has no date: by when is it reached?' },
		),
	}
}
