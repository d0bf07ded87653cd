import type * as Y from 'yjs'
import { beginsWithAgenda } from '../../../shared/methods/agendaTemplates.ts'
import { isUntouched } from '../../../shared/roadmap/index.ts'
import type { Place } from '../entrance/placeAddress.ts'

/** Where everybody begins: at the first board, the moderation of a workshop nobody has worked in yet where it is prepared. */
export function firstPlace(plenum: Y.Doc, mayArrange: boolean): Place {
	if (!mayArrange || !isUntouched(plenum)) return { kind: 'board' }
	return { kind: beginsWithAgenda(plenum.getMap('meta').get('template')) ? 'agenda' : 'roadmap' }
}
