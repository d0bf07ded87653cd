import type * as Y from 'yjs'
import type { DebriefGroup } from '../blocks/scenes/index.ts'
import type { PlayGroup } from '../rounds/playGroups.ts'
import { listPast } from '../smallGroups/index.ts'
import { lastPlay } from './cast.ts'

/**
 * What can be kept of groups in which people talk over the play that runs, or ran last: how many of each play group sit in each, and
 * no names. Undefined if nobody has played since people last sat in small groups.
 *
 * @param groups ids of people, group by group
 */
export function debriefOf(
	stage: Y.Doc,
	groups: readonly (readonly string[])[],
): { readonly play: string; readonly groups: readonly DebriefGroup[] } | undefined {
	const played = lastPlay(stage)
	if (!played) return undefined
	const last = listPast(stage).at(-1)
	if (last && played.ended !== undefined && last.at > played.ended) return undefined
	const groupOf = new Map([...played.groups].flatMap(([group, ids]) => ids.map((id) => [id, group] as const)))
	const countIn = (ids: readonly string[], group: PlayGroup | undefined) =>
		ids.filter((id) => groupOf.get(id) === group).length
	return {
		play: played.play,
		groups: groups.map((ids) => ({
			acting: countIn(ids, 'acting'),
			advising: countIn(ids, 'advising'),
			observing: countIn(ids, 'observing'),
			others: countIn(ids, undefined),
		})),
	}
}
