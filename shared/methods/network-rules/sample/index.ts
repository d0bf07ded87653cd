import type * as Y from 'yjs'
import { createRulebook } from '../../../blocks/rulebook/index.ts'
import { command } from '../../../lib/command.ts'
import type { Random } from '../../../lib/random.ts'
import {
	addDecision,
	addMeeting,
	addRule,
	listRules,
	setAgreed,
	setAttendance,
	setReservation,
	type Term,
	wordKey,
} from '../../../registry/index.ts'
import { enterSampleActors } from '../../../sampleData/index.ts'
import { id } from '../head.ts'
import { meeting, story } from './story.ts'

/** Tells what holds in the network of the invented town; where that was told already, it is not told twice. Gives the rulebook's id. */
export const addSample = command('plenum', (doc: Y.Doc, locale: keyof Term, random: Random = Math.random): string => {
	const told = new Set(listRules(doc).map(({ text }) => wordKey(text)))
	if (!story.some(({ text }) => told.has(wordKey(text[locale])))) tell(doc, locale, random)
	return createRulebook(doc, { method: id }, random)
})

function tell(doc: Y.Doc, locale: keyof Term, random: Random): void {
	const town = enterSampleActors(doc, locale, random)
	const [title, place] = [meeting.title[locale], meeting.place[locale]]
	const met = { title, place, ...meeting.details, group: meeting.group, keeper: town[meeting.keeper] }
	const plenary = addMeeting(doc, met, { random })
	for (const actor of meeting.present) setAttendance(doc, plenary, town[actor], 'present')
	for (const actor of meeting.excused) setAttendance(doc, plenary, town[actor], 'excused')
	const decision = addDecision(doc, { text: meeting.decision[locale], meeting: plenary }, { random })
	for (const actor of meeting.present) setAgreed(doc, { in: 'decisions', id: decision }, town[actor], true)
	for (const { text, isAdopted, agreed = [], reservation, ...said } of story) {
		const rule = addRule(doc, { text: text[locale], ...said, ...(isAdopted && { decision }) }, { random })
		for (const actor of agreed) setAgreed(doc, { in: 'rules', id: rule }, town[actor], true)
		if (reservation) setReservation(doc, { in: 'rules', id: rule }, town[reservation.by], reservation.why[locale])
	}
}
