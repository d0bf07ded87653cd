import type * as Y from 'yjs'
import { findAgendaStep, findRound } from '../agenda/index.ts'
import { command } from '../lib/command.ts'
import { mapIn } from '../lib/entries.ts'
import { isObject } from '../lib/json.ts'
import type { Random } from '../lib/random.ts'
import { tidied } from '../text/field.ts'
import { textFields } from '../text/fields.ts'
import { beginGroupRound, endGroupRound } from './rounds.ts'
import { listSmallGroups, type SmallGroup, sittingOf, smallGroupsOf } from './sitting.ts'

/**
 * The groups at work go on to another step of the agenda that happens in small groups. Everybody keeps their seat; all groups are
 * asked what the step asks, and collect what it collects, on the board they write on. What they collected before stays as it is,
 * and a step they come back to goes on with what it had collected. Any other step leaves them as they are.
 */
export const followStep = command('stage', (stage: Y.Doc, id: string, random: Random = Math.random): void => {
	const [sitting, step] = [sittingOf(stage), findAgendaStep(stage, id)]
	if (!sitting || !step?.inGroups) return
	const stored = smallGroupsOf(stage).get('sitting')
	const question = tidied(textFields.stepQuestion, step.question || step.title)
	smallGroupsOf(stage).set('sitting', { ...(isObject(stored) ? stored : {}), question })
	for (const key of ['call', 'presenting']) smallGroupsOf(stage).delete(key)
	const into = step.board !== undefined && step.area !== undefined && { board: step.board, area: step.area }
	for (const group of listSmallGroups(stage)) {
		const map = mapIn(smallGroupsOf(stage), group.room)
		map?.delete('question')
		if (into) map?.set('into', into)
		const before = roundIn(stage, group, id)
		if (step.round?.kind !== 'cards') endGroupRound(stage, group.room)
		else if (before === undefined) beginGroupRound(stage, group.room, step.round, random)
		else map?.set('round', before)
	}
})

/** What a group has collected in a step already. */
const roundIn = (stage: Y.Doc, { places = {} }: SmallGroup, step: string): string | undefined =>
	Object.keys(places).findLast((round) => findRound(stage, round)?.step === step)
