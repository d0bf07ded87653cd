import type { AgreedPart, ChainState, StepOutcome, UsualPhase } from '../../../blocks/chain/index.ts'
import type { Day, HandoverFeedback, HandoverForm, HandoverRating } from '../../../registry/index.ts'
import type { SampleActor, SampleNeed } from '../../../sampleData/index.ts'

/** What Nadine Rehbein needs. She is invented, as is everyone in Auenbrück. */
export const needs = [
	'contact',
	'income',
	'daycare',
	'earlyHours',
	'certificate',
	'debts',
] as const satisfies readonly SampleNeed[]

/** Who keeps the whole way in view, and when they meant to look at it again. */
export const agreed = { steeredBy: 'familyCentre', review: '2026-10-31' } as const satisfies Record<
	string,
	Day | SampleActor
>

export const services = {
	firstTalk: { actor: 'familyCentre', needs: ['contact'] },
	benefits: { actor: 'jobcentre', needs: ['income'] },
	maintenance: { actor: 'youthOffice', needs: ['income'] },
	jobAdvice: { actor: 'jobcentre', needs: ['contact'] },
	daycarePlace: { actor: 'daycare', needs: ['daycare'] },
	childminder: { actor: 'childminders', needs: ['earlyHours'] },
	course: { actor: 'educationWorks', needs: ['certificate'] },
	debtAdvice: { actor: 'debtAdvice', needs: ['debts'] },
} as const satisfies Record<string, { actor: SampleActor; needs: readonly SampleNeed[] }>
export type SampleService = keyof typeof services

export interface SampleStep {
	/** its name within the sample */
	readonly id: SampleStepId
	readonly phase: UsualPhase
	/** left out: nobody yet */
	readonly lane?: SampleActor
	readonly service?: SampleService
	readonly needs?: readonly SampleNeed[]
	readonly outcome?: StepOutcome
	/** the current step it stands for */
	readonly counterpart?: SampleStepId
	/** to which earlier step they may be sent back; in which case stands beside the languages */
	readonly back?: { readonly to: SampleStepId; readonly handover: SampleHandover }
	/** how the person came here from the step before, if they changed lanes; its words stand beside the languages */
	readonly handover?: SampleHandover
}

interface SampleHandover {
	readonly form?: HandoverForm
	readonly consent?: boolean
	readonly feedback?: HandoverFeedback
	readonly responsible?: SampleActor
	readonly rating?: HandoverRating
}

export type SampleStepId =
	| 'apply'
	| 'explain'
	| 'explainAgain'
	| 'askForPlace'
	| 'askForChildminder'
	| 'assignment'
	| 'earlyCourse'
	| 'debtsLate'
	| 'welcome'
	| 'threeAtOneTable'
	| 'place'
	| 'morning'
	| 'partTimeCourse'
	| 'debtsAlongside'
	| 'call'

export const lanes: Record<ChainState, readonly SampleActor[]> = {
	actual: ['jobcentre', 'youthOffice', 'daycare', 'educationWorks', 'debtAdvice'],
	ideal: ['familyCentre', 'jobcentre', 'daycare', 'childminders', 'educationWorks', 'debtAdvice'],
}

export const steps: Record<ChainState, readonly SampleStep[]> = {
	actual: [
		{ id: 'apply', phase: 'access', lane: 'jobcentre', service: 'benefits' },
		{
			id: 'explain',
			phase: 'clarification',
			lane: 'youthOffice',
			service: 'maintenance',
			needs: ['contact'],
			handover: { form: 'oral', rating: 'unclear' },
		},
		{
			id: 'explainAgain',
			phase: 'clarification',
			lane: 'jobcentre',
			service: 'jobAdvice',
			handover: { form: 'none', consent: false, rating: 'break' },
			back: { to: 'explain', handover: { form: 'oral', rating: 'unclear' } },
		},
		{
			id: 'askForPlace',
			phase: 'planning',
			lane: 'daycare',
			service: 'daycarePlace',
			outcome: 'waitingList',
			handover: { form: 'oral', rating: 'unclear' },
		},
		{ id: 'askForChildminder', phase: 'planning', lane: 'youthOffice', handover: { rating: 'break' } },
		{ id: 'assignment', phase: 'services', lane: 'jobcentre', handover: { rating: 'unclear' } },
		{
			id: 'earlyCourse',
			phase: 'services',
			lane: 'educationWorks',
			service: 'course',
			handover: { form: 'digital', consent: true, responsible: 'jobcentre', rating: 'smooth' },
		},
		{
			id: 'debtsLate',
			phase: 'afterCare',
			lane: 'debtAdvice',
			service: 'debtAdvice',
			handover: { form: 'none', rating: 'break' },
		},
	],
	ideal: [
		{ id: 'welcome', phase: 'access', lane: 'familyCentre', service: 'firstTalk' },
		{
			id: 'threeAtOneTable',
			phase: 'clarification',
			lane: 'jobcentre',
			service: 'benefits',
			counterpart: 'explainAgain',
			handover: {
				form: 'accompanied',
				consent: true,
				feedback: 'organisation',
				responsible: 'familyCentre',
				rating: 'smooth',
			},
		},
		{
			id: 'place',
			phase: 'planning',
			lane: 'daycare',
			service: 'daycarePlace',
			counterpart: 'askForPlace',
			handover: { form: 'routingSlip', consent: true, feedback: 'person', responsible: 'jobcentre', rating: 'smooth' },
		},
		{
			id: 'morning',
			phase: 'planning',
			lane: 'childminders',
			service: 'childminder',
			counterpart: 'askForChildminder',
			handover: { form: 'meeting', consent: true, responsible: 'daycare', rating: 'smooth' },
		},
		{
			id: 'partTimeCourse',
			phase: 'services',
			lane: 'educationWorks',
			service: 'course',
			counterpart: 'earlyCourse',
			handover: { form: 'routingSlip', consent: true, responsible: 'jobcentre', rating: 'smooth' },
		},
		{
			id: 'debtsAlongside',
			phase: 'services',
			lane: 'debtAdvice',
			service: 'debtAdvice',
			counterpart: 'debtsLate',
			handover: { form: 'voucher', consent: true, responsible: 'educationWorks', rating: 'smooth' },
		},
		{ id: 'call', phase: 'afterCare', needs: ['contact'], handover: { rating: 'unclear' } },
	],
}

/** In which phase the person says something, in order; whether it weighs on them. */
export const experiences: Record<ChainState, readonly { readonly phase: UsualPhase; readonly burden?: true }[]> = {
	actual: [
		{ phase: 'access' },
		{ phase: 'clarification' },
		{ phase: 'planning', burden: true },
		{ phase: 'services' },
		{ phase: 'afterCare', burden: true },
	],
	ideal: [
		{ phase: 'access' },
		{ phase: 'clarification' },
		{ phase: 'planning' },
		{ phase: 'services' },
		{ phase: 'afterCare' },
	],
}

/** What the sample says in one language. */
export interface SampleWords {
	person: string
	targetGroup: string
	services: Record<SampleService, readonly [name: string, effect: string, criterion: string]>
	steps: Record<SampleStepId, string>
	agreed: Record<AgreedPart, string>
	/** in which case the person is sent back from a step */
	sentBack: Partial<Record<SampleStepId, string>>
	/** what is passed on when the person comes to a step */
	passes: Partial<Record<SampleStepId, string>>
	experiences: Record<ChainState, readonly string[]>
}
