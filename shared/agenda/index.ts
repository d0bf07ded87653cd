export { addStep, changeStep, findStep, listSteps, moveStep, removeStep, stepsOf } from './agenda.ts'
export { conditionsOf, type Now, readNow } from './now.ts'
export { listSignals, lowerHand, type Signals, signal } from './people.ts'
export { findRound, type Round, type RoundReport, reportRound, roundsOf } from './rounds.ts'
export {
	announce,
	beginRound,
	endSteps,
	extendTimer,
	neighbourStep,
	nowOf,
	pauseTimer,
	resumeTimer,
	type Sight,
	setFrozen,
	setSpeakers,
	startStep,
	stopTimer,
	summon,
} from './run.ts'
export {
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
export { clockFace, lastCall, moodOf, type Timer, type TimerMood, timeLeft } from './timer.ts'
