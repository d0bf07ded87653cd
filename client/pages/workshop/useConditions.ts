import type * as Y from 'yjs'
import type { Conditions } from '../../../shared/links/roles.ts'
import { conditionsIn } from '../../agenda/conditions.ts'
import { useValue } from '../../sync/RoomContext.ts'

/** What the moderation has set for everybody's rights, as it changes. Without word from the stage all is open. */
export const useConditions = (stage: Y.Doc): Conditions => useValue(conditionsIn(stage))
