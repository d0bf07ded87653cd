import type { ColumnKindId } from '../../../../shared/blocks/table/index.ts'
import { actorsView } from './actors.tsx'
import type { CellView } from './cellView.ts'
import { choiceView } from './choice.tsx'
import { dayView } from './day.tsx'
import { markView } from './mark.tsx'

/** How the cells of each kind are shown and answered in; those of words are texts of their own (`TextCell.tsx`). */
export const cellViews: Readonly<Record<Exclude<ColumnKindId, 'text'>, CellView>> = {
	choice: choiceView,
	mark: markView,
	actors: actorsView,
	day: dayView,
}
