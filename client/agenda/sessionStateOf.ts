import type { Now } from '../../shared/agenda/index.ts'
import { readNowFor } from '../../shared/playing/now.ts'
import { derived } from '../sync/derived.ts'
import { allOf, perDocument } from '../sync/parts.ts'

const maps = ['steps', 'now', 'rounds', 'reports', 'people', 'smallGroups', 'seats', 'playing', 'cast']

/** The room `stage` as it is for this participant, who may sit in a small group or play in a Planspiel; watched. Apart from `now.ts`, since phones follow the room without a document. */
export const sessionStateOf = perDocument((stage, participant: string) =>
	derived<Now>(
		maps.map((name) => allOf(stage.getMap(name))),
		() => readNowFor(stage, participant),
	),
)
