import type * as Y from 'yjs'
import { conditionsOf, nowOf, stepsOf } from '../../shared/agenda/index.ts'
import type { Conditions } from '../../shared/links/roles.ts'
import { observed } from './observed.ts'
import type { Value } from './value.ts'

/** What the moderation has set for everybody, as the room `stage` says it on this device: for `openRoom` of the plenum. */
export const conditionsIn = (stage: Y.Doc): Value<Conditions> =>
	observed(
		[nowOf(stage), stepsOf(stage)],
		() => true,
		() => conditionsOf(stage),
	)
