import { isObject } from '../../lib/json.ts'
import { isDecisionDetail } from '../decisions/decision.ts'
import { addDecision, findDecision, listDecisions, type NewDecision, setDecisionGoal } from '../decisions/decisions.ts'
import { findGoal } from '../goals/goals.ts'
import { findMeeting } from '../meetings/meetings.ts'
import { wordKey } from '../term.ts'
import { readAgreement, writeAgreement } from './agreement.ts'
import { type Collection, givenOnce } from './collection.ts'

/** Decisions by their words: one the registry knows already is the same decision. Of which round it came means nothing elsewhere. */
export const decisionsInFiles: Collection = {
	write(doc, id, nameOf) {
		const decision = findDecision(doc, id)
		if (!decision) return undefined
		const { text, state, meeting, agreedElse, reservedElse, goals = [] } = decision
		const known = goals.filter((goal) => findGoal(doc, goal)).map((goal) => nameOf('goals', goal))
		return {
			text,
			state,
			...(meeting !== undefined && findMeeting(doc, meeting) && { meeting: nameOf('meetings', meeting) }),
			agreedElse: [...agreedElse],
			...(reservedElse && { reservedElse: reservedElse.map(({ name, why }) => ({ name, why })) }),
			...(known.length > 0 && { goals: known }),
			...writeAgreement(doc, decision, nameOf),
		}
	},
	reader(doc, { idOf, random }) {
		const known = givenOnce(
			listDecisions(doc).filter(({ text }) => text.trim()),
			({ text }) => wordKey(text),
		)
		return (data) => {
			if (!isObject(data) || typeof data.text !== 'string') return undefined
			const { text, state, agreedElse } = data
			const meeting = idOf('meetings', data.meeting)
			const others = Array.isArray(agreedElse) ? agreedElse.filter((each) => typeof each === 'string') : []
			const reservedElse = (Array.isArray(data.reservedElse) ? data.reservedElse : []).flatMap((each: unknown) =>
				isObject(each) && typeof each.name === 'string' && typeof each.why === 'string'
					? [{ name: each.name, why: each.why }]
					: [],
			)
			const said = isDecisionDetail.state(state) ? { state: state as NonNullable<NewDecision['state']> } : {}
			const id =
				known(wordKey(text))?.id ??
				addDecision(
					doc,
					{
						...{ text, ...said, ...(meeting && { meeting }), agreedElse: others.slice(0, most) },
						reservedElse: reservedElse.slice(0, most),
					},
					{ random },
				)
			for (const name of Array.isArray(data.goals) ? data.goals.slice(0, most) : []) {
				const goal = idOf('goals', name)
				if (goal !== undefined) setDecisionGoal(doc, id, goal, true)
			}
			readAgreement(doc, { in: 'decisions', id }, data, idOf)
			return id
		}
	},
}

/** Most names of one decision that are read. */
const most = 200
