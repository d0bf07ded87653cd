import type { GoalDetails, GoalLevel, IndicatorPart, TaskState } from '../../../registry/index.ts'
import type { SampleActor } from '../../../sampleData/index.ts'

interface StoryGoal extends Pick<GoalDetails, 'until' | 'aim'> {
	readonly level: GoalLevel
	/** told before */
	readonly serves?: readonly SampleGoal[]
	readonly actors?: readonly SampleActor[]
}

export type SampleGoal =
	| 'whole'
	| 'care'
	| 'training'
	| 'guidance'
	| 'voice'
	| 'early'
	| 'shifts'
	| 'jobs'
	| 'contact'
	| 'talks'
	| 'forms'

/**
 * What the network of the invented town wants. Not everything is finished: a goal serves nothing yet, one has nobody, one is
 * worded as a wish, and two organisations see the early hours differently.
 */
export const goals: Readonly<Record<SampleGoal, StoryGoal>> = {
	whole: { level: 'overall' },
	care: { level: 'project', serves: ['whole'], actors: ['daycare', 'familyCentre', 'jobcentre', 'crafts'] },
	training: { level: 'project', serves: ['whole'], actors: ['educationWorks', 'jobcentre'] },
	guidance: { level: 'project', serves: ['whole'], actors: ['familyCentre', 'jobcentre', 'debtAdvice'] },
	voice: { level: 'project', serves: ['whole'], actors: ['equality'] },
	early: {
		level: 'partial',
		serves: ['care', 'training'],
		actors: ['daycare', 'childminders', 'jobcentre'],
		until: '2027-08-01',
		aim: 'situation',
	},
	shifts: { level: 'partial', serves: ['care'], actors: ['crafts', 'jobcentre', 'bakery'], until: '2028-03-31' },
	jobs: { level: 'partial', serves: ['training'], actors: ['educationWorks', 'crafts'], until: '2028-09-01' },
	contact: { level: 'partial', serves: ['guidance'], actors: ['jobcentre', 'daycare'] },
	talks: { level: 'partial', serves: ['guidance'] },
	forms: { level: 'partial', actors: ['equality', 'eveningSchool'], until: '2027-12-31' },
}

interface StoryTask {
	readonly goals: readonly SampleGoal[]
	readonly who: readonly SampleActor[]
	readonly state: TaskState
	readonly until?: string
}
export type SampleTask = 'trial' | 'minders' | 'visits' | 'table' | 'names' | 'translate'

export const tasks: Readonly<Record<SampleTask, StoryTask>> = {
	trial: { goals: ['early'], who: ['daycare'], state: 'done', until: '2026-05-07' },
	minders: { goals: ['early'], who: ['childminders'], state: 'inProgress', until: '2027-07-31' },
	visits: { goals: ['shifts'], who: ['crafts'], state: 'inProgress', until: '2027-06-30' },
	table: { goals: ['shifts', 'jobs'], who: ['jobcentre'], state: 'open', until: '2027-07-15' },
	names: { goals: ['contact'], who: ['jobcentre'], state: 'done' },
	translate: { goals: ['forms'], who: ['eveningSchool'], state: 'open', until: '2027-10-31' },
}

/** How far each sees the early hours: index in the scale. */
export const marks = { daycare: 3, jobcentre: 2, childminders: 1 } as const satisfies Partial<
	Record<SampleActor, number>
>

/** What is said in one language. */
export interface SampleWords {
	readonly goals: Readonly<
		Record<
			SampleGoal,
			{
				readonly text: string
				readonly assumptions?: string
				readonly indicators?: readonly Partial<Record<IndicatorPart, string>>[]
			}
		>
	>
	readonly tasks: Readonly<Record<SampleTask, { readonly text: string; readonly effort?: string }>>
	/** an activity that came to the shifts later */
	readonly later: string
	readonly marks: Readonly<Record<keyof typeof marks, string>>
}
