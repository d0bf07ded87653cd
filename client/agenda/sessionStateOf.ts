import { type Now, readNow } from '../../shared/agenda/index.ts'
import { derived } from '../sync/derived.ts'
import { allOf, perDocument } from '../sync/parts.ts'

const maps = ['steps', 'now', 'rounds', 'reports', 'people']

/** The room `stage`, watched. Apart from `now.ts`, since phones follow the room without a document. */
export const sessionStateOf = perDocument((stage) =>
	derived<Now>(
		maps.map((name) => allOf(stage.getMap(name))),
		() => readNow(stage),
	),
)
