import type * as Y from 'yjs'
import { type Now, readNow } from '../../shared/agenda/index.ts'
import { observed } from '../sync/observed.ts'
import type { Value } from '../sync/value.ts'

/** The room `stage`, watched. Apart from `now.ts`, since phones follow the room without a document. */
export const courseOf = (stage: Y.Doc): Value<Now> =>
	observed(
		['steps', 'now', 'rounds', 'reports', 'people'].map((name) => stage.getMap(name)),
		() => true,
		() => readNow(stage),
	)
