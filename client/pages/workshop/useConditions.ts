import { useMemo } from 'react'
import type * as Y from 'yjs'
import { conditionsOf } from '../../../shared/agenda/index.ts'
import type { Conditions } from '../../../shared/links/roles.ts'
import { observed } from '../../sync/observed.ts'
import { useValue } from '../../sync/RoomContext.ts'

/** What the moderation has set for everybody's rights, as it changes. Without word from the stage all is open. */
export function useConditions(stage: Y.Doc): Conditions {
	const conditions = useMemo(
		() =>
			observed(
				[stage.getMap('now'), stage.getMap('steps')],
				() => true,
				() => conditionsOf(stage),
			),
		[stage],
	)
	return useValue(conditions)
}
