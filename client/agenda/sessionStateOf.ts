import type { Now } from '../../shared/agenda/index.ts'
import { readNowIn } from '../../shared/smallGroups/now.ts'
import { groupOf } from '../../shared/smallGroups/sitting.ts'
import { derived } from '../sync/derived.ts'
import { allOf, perDocument } from '../sync/parts.ts'

const maps = ['steps', 'now', 'rounds', 'reports', 'people', 'smallGroups', 'seats']

/** The room `stage` as it is for this participant, who may sit in a small group; watched. Apart from `now.ts`, since phones follow the room without a document. */
export const sessionStateOf = perDocument((stage, participant: string) =>
	derived<Now>(
		maps.map((name) => allOf(stage.getMap(name))),
		() => readNowIn(stage, groupOf(stage, participant)),
	),
)
