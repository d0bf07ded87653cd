import type * as Y from 'yjs'
import { createCircles } from '../../../blocks/circles/index.ts'
import { command } from '../../../lib/command.ts'
import type { Random } from '../../../lib/random.ts'
import {
	addGroup,
	changeGroup,
	editGroup,
	findActor,
	findGroup,
	setMembership,
	type Term,
} from '../../../registry/index.ts'
import { enterSampleActors, type SampleActor } from '../../../sampleData/index.ts'
import { id } from '../head.ts'
import { authorities, groups, type StoryGroup } from './story.ts'

/**
 * Tells how the network of the invented town is built; what somebody said of a group already stays. Not everything is settled:
 * one group waits for its mandate, another owes its report. Gives the circles' id.
 */
export const addSample = command('plenum', (doc: Y.Doc, locale: keyof Term, random: Random = Math.random): string => {
	const town = enterSampleActors(doc, locale, random)
	for (const [key, story] of Object.entries(groups)) tell(doc, key, story, locale, town)
	for (const [actor, authority] of Object.entries(authorities)) {
		const id = town[actor as SampleActor]
		if (findActor(doc, id)?.authorities?.steering === undefined) setMembership(doc, id, 'steering', authority)
	}
	return createCircles(doc, { method: id }, random)
})

function tell(
	doc: Y.Doc,
	key: string,
	{ name, purpose, rhythm, lead, reports, nextReport, members }: StoryGroup,
	locale: keyof Term,
	town: Readonly<Record<SampleActor, string>>,
): void {
	const id = name ? addGroup(doc, name[locale]) : key
	const known = id === undefined ? undefined : findGroup(doc, id)
	if (!known) return
	if (purpose && !known.purpose) editGroup(doc, known.id, 'purpose', purpose[locale])
	if (rhythm && !known.rhythm) editGroup(doc, known.id, 'rhythm', rhythm[locale])
	changeGroup(doc, known.id, {
		...(lead && known.lead === undefined && { lead: town[lead] }),
		...(reports && known.reportsTo === undefined && { reportsTo: 'steering' }),
		...(nextReport && known.nextReport === undefined && { nextReport }),
	})
	for (const member of members)
		if (!findActor(doc, town[member])?.groups?.includes(known.id)) setMembership(doc, town[member], known.id, true)
}
