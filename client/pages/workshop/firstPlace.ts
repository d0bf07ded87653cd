import type * as Y from 'yjs'
import { beginsWithAgenda } from '../../../shared/methods/agendaTemplates.ts'
import { isAsFounded, isUntouched } from '../../../shared/roadmap/index.ts'
import type { Place } from '../entrance/placeAddress.ts'

/** Where everybody begins: at the first board, the moderation of a workshop nobody has worked in yet where it is prepared. */
export function firstPlace(plenum: Y.Doc, mayArrange: boolean): Place {
	if (!mayArrange) return { kind: 'board' }
	if (beginsWithAgenda(plenum.getMap('meta').get('template'))) {
		return { kind: isAsFounded(plenum) ? 'agenda' : 'board' }
	}
	return { kind: isUntouched(plenum) ? 'roadmap' : 'board' }
}
