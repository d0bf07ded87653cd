import type * as Y from 'yjs'
import { keepRound, lacksOptions, runOf } from '../agenda/index.ts'
import { command } from '../lib/command.ts'
import { mapIn } from '../lib/entries.ts'
import { newId } from '../lib/ids.ts'
import type { Random } from '../lib/random.ts'
import type { GroupRoom } from '../links/rooms.ts'
import type { RoundSettings } from '../rounds/index.ts'
import { findSmallGroup, sittingOf, smallGroupsOf } from './sitting.ts'

/**
 * A group of the sitting collects something by itself, onto the board it writes on; what it collected before is not touched.
 * Gives the round's id, or undefined if there is no such group or nothing to choose from.
 */
export const beginGroupRound = command(
	'stage',
	(stage: Y.Doc, room: GroupRoom, settings: RoundSettings, random: Random = Math.random): string | undefined => {
		const [sitting, group] = [sittingOf(stage), findSmallGroup(stage, room)]
		if (!sitting || group?.sitting !== sitting.id || lacksOptions(settings)) return undefined
		const id = newId(random)
		const [board] = group.boards
		const about = group.question ?? sitting.question
		keepRound(stage, id, {
			step: runOf(stage)?.step ?? '',
			about,
			settings,
			room,
			...(board !== undefined && { board }),
		})
		const map = mapIn(smallGroupsOf(stage), room)
		map?.set('round', id)
		if (group.into) map?.set('places', { ...group.places, [id]: group.into })
		return id
	},
)

/** The group hands nothing in any more; what it collected stays. */
export const endGroupRound = command('stage', (stage: Y.Doc, room: GroupRoom): void => {
	mapIn(smallGroupsOf(stage), room)?.delete('round')
})
