import type * as Y from 'yjs'
import { changeDocument, createFromKind } from '../../../blocks/document/index.ts'
import { command } from '../../../lib/command.ts'
import type { Random } from '../../../lib/random.ts'
import {
	addDecision,
	addMeeting,
	groupIdNamed,
	listMeetings,
	setAgreed,
	setAttendance,
	setReservation,
	type Term,
	wordKey,
} from '../../../registry/index.ts'
import { enterSampleActors, sampleGroups } from '../../../sampleData/index.ts'
import { id as method } from '../head.ts'
import { mandate } from '../kinds/mandate.ts'
import { minutes } from '../kinds/minutes.ts'
import { decision, founding, mandateTerm, told, workshop } from './story.ts'

/** What the board of the mandate is called in the example. */
export const mandateName: Term = { de: 'Auftrag der Fachgruppe', en: 'Mandate of the working group' }

/** The minutes of the founding in the invented town, of which its keeper has not yet entered who led it. Gives the document's id. */
export const addSample = command('plenum', (doc: Y.Doc, locale: keyof Term, random: Random = Math.random): string => {
	const about = enterMeeting(doc, locale, random)
	const from = { doc, locale, workshop: workshop[locale], details: { about } }
	return createFromKind(doc, { method, kind: minutes, from }, { now: told, random })
})

/** The mandate of the working group, whose term is over and of which nobody has reported yet. */
export const addMandate = command('plenum', (doc: Y.Doc, locale: keyof Term, random: Random = Math.random): string => {
	enterSampleActors(doc, locale, random)
	const about = groupIdNamed(sampleGroups.earlyHours.name[locale]) ?? ''
	const from = { doc, locale, workshop: workshop[locale], details: { about, ...mandateTerm } }
	const id = createFromKind(doc, { method, kind: mandate, from }, { now: told, random })
	changeDocument(doc, id, { isFinal: true })
	return id
})

/** The founding event as a meeting, once. */
function enterMeeting(doc: Y.Doc, locale: keyof Term, random: Random): string {
	const town = enterSampleActors(doc, locale, random)
	const known = listMeetings(doc).find(({ title }) => wordKey(title) === wordKey(founding.title[locale]))
	if (known) return known.id
	const met = {
		title: founding.title[locale],
		place: founding.place[locale],
		...founding.details,
		keeper: town[founding.keeper],
	}
	const meeting = addMeeting(doc, met, { random })
	for (const actor of founding.present) setAttendance(doc, meeting, town[actor], 'present')
	for (const actor of founding.excused) setAttendance(doc, meeting, town[actor], 'excused')
	const id = addDecision(doc, { text: decision.text[locale], state: 'differing', meeting }, { random })
	const thing = { in: 'decisions', id } as const
	for (const actor of decision.agreed) setAgreed(doc, thing, town[actor], true)
	setReservation(doc, thing, town[decision.reservation.by], decision.reservation.why[locale])
	return meeting
}
