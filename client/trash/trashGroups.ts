import type { TrashItem, TrashKind } from '../../shared/trash/index.ts'
import type { Destination } from '../navigation/navigation.ts'
import type { IconName } from '../ui/icon.tsx'

/** What the page can be narrowed to. */
export const trashGroups = ['all', 'boards', 'parts', 'rows', 'actors', 'others'] as const
export type TrashGroup = (typeof trashGroups)[number]

interface KindView {
	readonly group: Exclude<TrashGroup, 'all'>
	readonly icon: IconName
	/** the page on which it stood; without it, it lay on a board */
	readonly page?: 'actors' | 'groups' | 'meetings' | 'cases' | 'tasks' | 'parked' | 'agenda'
}

/** How each kind is sorted and drawn. */
export const kindViews: Readonly<Record<TrashKind, KindView>> = {
	board: { group: 'boards', icon: 'card' },
	area: { group: 'parts', icon: 'frame' },
	cluster: { group: 'parts', icon: 'group' },
	card: { group: 'parts', icon: 'card' },
	shapes: { group: 'parts', icon: 'shape' },
	block: { group: 'parts', icon: 'table' },
	row: { group: 'rows', icon: 'rows' },
	column: { group: 'rows', icon: 'columns' },
	chainStep: { group: 'others', icon: 'chain' },
	checklistItem: { group: 'others', icon: 'checklist' },
	scene: { group: 'others', icon: 'scenes' },
	part: { group: 'others', icon: 'person' },
	documentPart: { group: 'others', icon: 'doc' },
	stand: { group: 'others', icon: 'history' },
	actor: { group: 'actors', icon: 'people', page: 'actors' },
	group: { group: 'actors', icon: 'groups', page: 'groups' },
	relation: { group: 'actors', icon: 'link', page: 'actors' },
	need: { group: 'others', icon: 'list' },
	service: { group: 'others', icon: 'list' },
	goal: { group: 'others', icon: 'goals' },
	meeting: { group: 'others', icon: 'meetings', page: 'meetings' },
	decision: { group: 'others', icon: 'meetings', page: 'meetings' },
	rule: { group: 'others', icon: 'rules' },
	theme: { group: 'others', icon: 'doc', page: 'cases' },
	case: { group: 'others', icon: 'doc', page: 'cases' },
	task: { group: 'others', icon: 'task', page: 'tasks' },
	topic: { group: 'others', icon: 'park', page: 'parked' },
	agendaSteps: { group: 'others', icon: 'agenda', page: 'agenda' },
	agenda: { group: 'others', icon: 'agenda', page: 'agenda' },
}

/** Where something is to be seen once it is back; undefined where no place is its own. */
export function destinationOf({ kind, paths, board }: TrashItem): Destination | undefined {
	const [map, id = '', , part = ''] = paths[0] ?? []
	if (kind === 'board') return { to: 'board', board: id }
	if (kind === 'actor') return { to: 'actors', actor: id }
	if (kind === 'group') return { to: 'groups', group: id }
	if (kind === 'meeting') return { to: 'meetings', meeting: id }
	if (kind === 'decision') return { to: 'meetings', decision: id }
	if (kind === 'theme') return { to: 'cases', theme: id }
	if (kind === 'case') return { to: 'cases', case: id }
	if (kind === 'task') return { to: 'tasks', task: id }
	if (kind === 'topic') return { to: 'parked', item: id }
	if (kind === 'agendaSteps' || kind === 'agenda') return { to: 'agenda' }
	if (kind === 'row') return { to: 'block', ref: { block: 'table', id }, element: part }
	if (kind === 'chainStep') return { to: 'block', ref: { block: 'chain', id }, element: `step:${part}` }
	if (kind === 'checklistItem') return { to: 'block', ref: { block: 'checklist', id }, element: `item:${part}` }
	if (kind === 'documentPart') return { to: 'block', ref: { block: 'document', id }, element: `part:${part}` }
	if (kind === 'scene' || kind === 'part')
		return { to: 'block', ref: { block: 'scenes', id }, element: `${kind}:${part}` }
	if (!board) return undefined
	return map === 'records' ? { to: 'board', board: board.id, shape: id } : { to: 'board', board: board.id }
}
