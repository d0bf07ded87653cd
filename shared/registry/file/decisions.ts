import { isObject } from '../../lib/json.ts'
import { isDecisionDetail } from '../decisions/decision.ts'
import { addDecision, findDecision, listDecisions, type NewDecision } from '../decisions/decisions.ts'
import { findMeeting } from '../meetings/meetings.ts'
import { wordKey } from '../term.ts'
import { readAgreement, writeAgreement } from './agreement.ts'
import { type Collection, givenOnce } from './collection.ts'

/** Decisions by their words: one the registry knows already is the same decision. Of which round it came means nothing elsewhere. */
export const decisionsInFiles: Collection = {
	write(doc, id, nameOf) {
		const decision = findDecision(doc, id)
		if (!decision) return undefined
		const { text, state, meeting, agreedElse } = decision
		return {
			text,
			state,
			...(meeting !== undefined && findMeeting(doc, meeting) && { meeting: nameOf('meetings', meeting) }),
			agreedElse: [...agreedElse],
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
			const said = isDecisionDetail.state(state) ? { state: state as NonNullable<NewDecision['state']> } : {}
			const id =
				known(wordKey(text))?.id ??
				addDecision(doc, { text, ...said, ...(meeting && { meeting }), agreedElse: others.slice(0, most) }, { random })
			readAgreement(doc, { in: 'decisions', id }, data, idOf)
			return id
		}
	},
}

/** Most names of one decision that are read. */
const most = 200
