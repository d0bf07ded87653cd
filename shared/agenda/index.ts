export { addAgendaStep, addSteps, changeAgendaStep, moveAgendaStep, removeAgendaStep, wantsBoard } from './agenda.ts'
export { conditionsOf, momentOf, type Now, readNow, tellNow } from './now.ts'
export { readNowJson } from './nowJson.ts'
export { listSignals, lowerHand, type Signals, signal } from './people.ts'
export { type Plan, planFrom, planOf } from './plan.ts'
export { promisedIn } from './promised.ts'
export type { Round, RoundReport } from './round.ts'
export { beginRound, findRound, lacksOptions, reportRound, roundsOf } from './rounds.ts'
export {
	announce,
	endSteps,
	extendTimer,
	neighbourStep,
	pauseTimer,
	resumeTimer,
	rewindSteps,
	setFrozen,
	setSpeakers,
	showCode,
	startStep,
	stopTimer,
	summon,
} from './run.ts'
export { nowOf } from './running.ts'
export {
	addSavedAgenda,
	agendasOf,
	listSavedAgendas,
	removeSavedAgenda,
	type SavedAgenda,
	saveAgenda,
} from './saved.ts'
export type { Sight, Summons } from './sight.ts'
export {
	draftOf,
	type PhonePage,
	phonePages,
	type Step,
	type StepDraft,
	type StepPage,
	stepLimits,
	stepPages,
	type Writers,
	writers,
} from './step.ts'
export { findAgendaStep, listSteps, stepsOf } from './steps.ts'
export { clockFace, lastCall, moodOf, type Timer, type TimerMood, timeLeft } from './timer.ts'
