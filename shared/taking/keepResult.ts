import type * as Y from 'yjs'
import type { AgreedAs } from '../agenda/index.ts'
import { eventOf } from '../blocks/eventOf.ts'
import { keepAsDecision } from '../blocks/poll/keepAsDecision.ts'
import { command } from '../lib/command.ts'
import type { Random } from '../lib/random.ts'
import { changeRule, findDecision, setDecisionGoal } from '../registry/index.ts'
import type { RoundResult } from '../rounds/index.ts'
import type { TakenFrom } from './origin.ts'
import { matching } from './proposal.ts'
import { take } from './take.ts'
import { takenAt, takenIndex } from './taken.ts'
import type { Answers } from './target.ts'
import { takingTargets } from './targets/index.ts'

/** What is answered for sentences that nobody is asked about one by one. */
const answersFor: Record<AgreedAs, Answers> = { goal: { level: 'project' }, rule: {} }

/**
 * Keeps what came of a consensus check: every proposal as a decision, and what all agreed on as goals or rules as well, tied
 * to the decision they come from. What met a veto stays "nicht einig", with those who differ. Kept again it is the same; what
 * people have made of it since stays. Gives the decisions' ids.
 */
export const keepResult = command(
	'plenum',
	(doc: Y.Doc, result: RoundResult, agreedAs?: AgreedAs, random: Random = Math.random): string[] => {
		if (result.kind !== 'consensus') return []
		const event = eventOf(doc, result.id)
		const kept = result.options.flatMap((option) => {
			const id = keepAsDecision(doc, result, option.id, event)
			const from = { block: 'poll', id: result.id, element: `option:${option.id}` } satisfies TakenFrom
			return id === undefined ? [] : [{ id, from }]
		})
		const target = takingTargets.find(({ id }) => id === agreedAs)
		const agreed = kept.filter(({ id }) => findDecision(doc, id)?.state === 'agreed')
		if (agreedAs && target && agreed.length > 0) {
			const match = matching(doc, target)
			const takings = agreed.map(({ id, from }) => {
				const text = findDecision(doc, id)?.text ?? ''
				const into = match(from, undefined, text)?.entry
				return { from, text, answers: answersFor[agreedAs], ...(into !== undefined && { into }) }
			})
			take(doc, agreedAs, takings, random)
			const index = takenIndex(doc)
			for (const { id, from } of agreed) {
				const entry = takenAt(doc, index, from).find(({ kind }) => kind === agreedAs)?.entry
				if (entry === undefined) continue
				if (agreedAs === 'goal') setDecisionGoal(doc, id, entry, true)
				else changeRule(doc, entry, { state: 'agreed', decision: id })
			}
		}
		return kept.map(({ id }) => id)
	},
)
