import type * as Y from 'yjs'
import { entriesIn } from '../../lib/entries.ts'
import { countOf, isObject } from '../../lib/json.ts'
import { type Part, readPart } from './part.ts'
import { hasBegun, isMinutes, readScene, type Scene } from './scene.ts'
import { partsMap, playMap, scenesMap } from './stored.ts'

/** Version of what lies in a play's map, kept there as `v`. */
export const playVersion = 1

/** How long a play is planned to take unless people say otherwise, in minutes. */
export const usualMinutes = 90

/** Who sat in one group of the debriefing: how many of each play group, and how many without a part. No names. */
export interface DebriefGroup {
	readonly acting: number
	readonly advising: number
	readonly observing: number
	readonly others: number
}

/** Most groups of a debriefing that are kept. */
export const mostDebriefGroups = 24

/** One Planspiel: the way of an invented person, scene after scene, and the parts people play in it. */
export interface Play {
	readonly id: string
	readonly method: string
	/** id of the case it is about; the registry may have lost it */
	readonly case?: string
	/** id of the chain its scenes became */
	readonly chain?: string
	/** how long the game is planned to take */
	readonly minutes: number
	/** when the game was over, milliseconds since 1970; absent while it is prepared or played */
	readonly ended?: number
	/** the groups people talked it over in, in the order of their numbers; none until they were formed */
	readonly debrief: readonly DebriefGroup[]
	readonly parts: readonly Part[]
	readonly scenes: readonly Scene[]
}

/** What a play says, its parts and scenes in their order; undefined if there is none of this id. */
export function readPlay(doc: Y.Doc, id: string): Play | undefined {
	const stored = playMap(doc, id)
	const method = stored?.get('method')
	if (!stored || typeof method !== 'string') return undefined
	const [about, chain, minutes, ended] = ['case', 'chain', 'minutes', 'ended'].map((key) => stored.get(key))
	return {
		id,
		method,
		...(isPlayDetail.case(about) && { case: about as string }),
		...(isPlayDetail.chain(chain) && { chain: chain as string }),
		minutes: isMinutes(minutes) ? minutes : usualMinutes,
		...(isPlayDetail.ended(ended) && { ended: ended as number }),
		debrief: readDebrief(stored.get('debrief')),
		parts: entriesIn(partsMap(doc, id), readPart),
		scenes: entriesIn(scenesMap(doc, id), readScene),
	}
}

const isId = (value: unknown): boolean => typeof value === 'string' && value !== ''

/** What is said of a play as a whole, each as one value. */
export interface PlayDetails {
	case?: string
	chain?: string
	minutes?: number
	ended?: number
}

export const isPlayDetail: Record<keyof PlayDetails, (value: unknown) => boolean> = {
	case: isId,
	chain: isId,
	minutes: isMinutes,
	ended: (value) => typeof value === 'number' && Number.isFinite(value),
}

/** Groups as they are kept; what cannot be counted counts nobody, and groups without anybody are none. */
export function readDebrief(value: unknown): DebriefGroup[] {
	if (!Array.isArray(value)) return []
	return value
		.slice(0, mostDebriefGroups)
		.filter(isObject)
		.map(({ acting, advising, observing, others }) => ({
			acting: countOf(acting),
			advising: countOf(advising),
			observing: countOf(observing),
			others: countOf(others),
		}))
		.filter((group) => peopleIn(group) > 0)
}

/** How many people sat in a group. */
export const peopleIn = ({ acting, advising, observing, others }: DebriefGroup): number =>
	acting + advising + observing + others

/** The scene that comes next: behind the one that ran last, else the first that was not played. */
export function nextScene({ scenes }: Play, last: string | undefined): Scene | undefined {
	const at = scenes.findIndex(({ id }) => id === last)
	return at >= 0 ? scenes[at + 1] : scenes.find((scene) => !hasBegun(scene))
}
