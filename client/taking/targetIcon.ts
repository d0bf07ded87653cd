import type { IconName } from '../ui/icon.tsx'

const icons: Readonly<Record<string, IconName>> = {
	actor: 'people',
	need: 'raiseHand',
	service: 'chain',
	goal: 'goals',
	task: 'task',
	theme: 'doc',
	rule: 'rules',
	'table-row': 'table',
	participation: 'people',
}

/** The sign of what something is taken as; one without a sign of its own is an entry of a list. */
export const targetIcon = (target: string): IconName => icons[target] ?? 'list'
