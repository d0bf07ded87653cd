import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { keepAsDecision } from '../../../shared/blocks/poll/keepAsDecision.ts'
import { addActors, changeDecision, findDecision, listDecisions, setAgreed } from '../../../shared/registry/index.ts'
import type { RoundResult } from '../../../shared/rounds/index.ts'

const proposal = { id: 'shape:a', label: 'Presse nur nach Absprache', agree: 3, concern: 1, veto: 0 }
const reasons = [
	{ stance: 'concern', text: 'Die Pressestelle will mitlesen', by: 'Jobcenter' },
	{ stance: 'agree', text: 'Endlich', by: 'Jugendamt' },
] as const
const result = (said: object = {}, attribution: RoundResult['attribution'] = 'organisation'): RoundResult => ({
	...{ id: 'r1', about: 'Gilt das?', attribution, voters: 4, forOthers: 0, kind: 'consensus' },
	options: [{ ...proposal, reasons, agreedBy: ['jugendamt ', 'JC', 'Nachbarschaft'], ...said }],
})

function town() {
	const doc = new Y.Doc()
	const [youth = '', jobs = ''] = addActors(doc, [{ name: 'Jugendamt' }, { name: 'Jobcenter', shortName: 'JC' }])
	return { doc, youth, jobs }
}

it('[DECIDE3] what came of a consensus check is kept with those who agreed and their reservations; twice is once', () => {
	const { doc, youth, jobs } = town()
	const id = keepAsDecision(doc, result(), 'shape:a') ?? ''
	expect(findDecision(doc, id)).toMatchObject({
		...{ text: 'Presse nur nach Absprache', state: 'agreed', agreedElse: ['Nachbarschaft'] },
		agreed: [youth, jobs].sort(),
		reservations: [{ actor: jobs, why: 'Die Pressestelle will mitlesen' }],
		origin: { round: 'r1', option: 'shape:a' },
	})
	changeDecision(doc, id, { state: 'postponed' })
	setAgreed(doc, { in: 'decisions', id }, youth, false)
	const kept = findDecision(doc, id)
	expect(keepAsDecision(doc, result(), 'shape:a')).toBe(id)
	expect(findDecision(doc, id)).toEqual(kept)
	expect(listDecisions(doc)).toHaveLength(1)
	expect(keepAsDecision(doc, result(), 'shape:gone')).toBeUndefined()
})

it('[DECIDE3] a veto stays a difference, silence a postponement; an anonymous check names nobody', () => {
	const stateOf = (said: object) => {
		const { doc } = town()
		return findDecision(doc, keepAsDecision(doc, result(said), 'shape:a') ?? '')?.state
	}
	expect(stateOf({ veto: 1 })).toBe('differing')
	expect(stateOf({ agree: 0 })).toBe('postponed')
	const { doc, jobs } = town()
	const named = [{ stance: 'veto', text: 'Nein', by: 'Anna Wirth (Jobcenter)' }]
	const ofNamed = keepAsDecision(doc, { ...result({ reasons: named }, 'named'), id: 'r2' }, 'shape:a') ?? ''
	expect(findDecision(doc, ofNamed)?.reservations).toEqual([{ actor: jobs, why: 'Nein' }])
	const plain = result({ agreedBy: undefined, reasons: [{ stance: 'veto', text: 'Nein' }] }, 'anonymous')
	const id = keepAsDecision(doc, { ...plain, id: 'r3' }, 'shape:a') ?? ''
	expect(findDecision(doc, id)).toMatchObject({ agreed: [], agreedElse: [], reservations: [] })
})
