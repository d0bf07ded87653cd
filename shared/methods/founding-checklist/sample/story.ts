import type { Day } from '../../../registry/index.ts'
import type { SampleActor } from '../../../sampleData/index.ts'
import type { QuestionId } from '../sections.ts'

interface StoryItem {
	readonly state: 'inProgress' | 'settled'
	readonly who?: readonly SampleActor[]
	readonly until?: Day
}

/**
 * How far the questions of its founding are settled in the invented town, months after the day: who coordinates is still open, family
 * policy and those who do the work outweigh the others, and some questions have waited for longer than was agreed.
 */
export const story = {
	day: '2026-03-12',
	items: {
		'place.roots': { state: 'settled', who: ['roundTable'], until: '2025-12-31' },
		'place.debates': { state: 'settled', who: ['equality'] },
		'place.priorities': { state: 'settled', who: ['familyCentre'] },
		'place.alliance': { state: 'inProgress', who: ['youthOffice'], until: '2026-12-11' },
		'actors.fields': { state: 'inProgress', who: ['equality'], until: '2026-11-20' },
		'actors.relations': { state: 'inProgress', who: ['healthOffice'], until: '2026-12-04' },
		'actors.incomeSupport': { state: 'settled', who: ['jobcentre'], until: '2025-12-31' },
		'actors.blindSpots': { state: 'inProgress', who: ['daycare'], until: '2027-01-15' },
		'actors.levels': { state: 'inProgress', who: ['youthOffice'] },
		'coordination.who': { state: 'inProgress', who: ['youthOffice', 'jobcentre'], until: '2026-11-13' },
		'coordination.form': { state: 'settled' },
		'coordination.skills': { state: 'inProgress', until: '2026-12-18' },
		'first.date': { state: 'settled' },
		'first.event': { state: 'settled', who: ['youthOffice'], until: '2026-02-26' },
	},
	/** not begun, and nobody said anything yet, but there is a day by which it was to be */
	waiting: { 'actors.bothLevels': '2026-11-06' },
	own: { section: 'actors', state: 'notApplicable', who: ['familyCentre'] },
} as const satisfies {
	readonly day: Day
	readonly items: Readonly<Partial<Record<QuestionId, StoryItem>>>
	readonly waiting: Readonly<Partial<Record<QuestionId, Day>>>
	readonly own: { readonly section: string; readonly state: string; readonly who: readonly SampleActor[] }
}

/** What is said in one language. */
export interface SampleWords {
	readonly answers: Readonly<Record<keyof typeof story.items, string>>
	readonly own: { readonly label: string; readonly answer: string }
}
