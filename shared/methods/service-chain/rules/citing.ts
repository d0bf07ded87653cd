import type { Step } from '../../../blocks/chain/index.ts'
import type { Finding } from '../../../findings/index.ts'
import type { rules } from '../texts.ts'

/** The rule a finding cites, how much it asks for, and its key: the rule and the ids it speaks of. */
export const citing = (rule: keyof typeof rules, tone: Finding['tone'], ...about: string[]) => ({
	key: [rule, ...about].join('/'),
	rule,
	tone,
})

export const stepElements = (steps: readonly Pick<Step, 'id'>[]) => steps.map(({ id }) => `step:${id}`)
