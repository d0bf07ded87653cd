export {
	addAgendaStep,
	addSteps,
	changeAgendaStep,
	moveAgendaStep,
	type Plan,
	planFrom,
	planOf,
	removeAgendaStep,
	wantsBoard,
} from './agenda.ts'
export { areasShownIn, bindingCall, type Lead, type Shown, type Sight, type Summons, shownNow } from './attention.ts'
export { beginLead, endLead, endReading, readAloud, release, showInLead, summon } from './call.ts'
export { goesOn } from './goingOn.ts'
export { type Mandate, mandateMeanings, mandates } from './mandate.ts'
export {
	asksForAnswers,
	type Now,
	type NowSitting,
	promisedIn,
	type Round,
	type RoundReport,
	readGivers,
	readNowJson,
	writeNowJson,
} from './now.ts'
export type { Advice, NowPlaying, NowScene, OwnPart, Player, PlayPhase } from './nowPlaying.ts'
export { isPause } from './pause.ts'
export { endFloor, giveFloor, listSignals, type Signals, signal } from './people.ts'
export { type Reading, readingNow } from './reading.ts'
export { conditionsOf, momentOf, readNow, tellNow } from './readNow.ts'
export { beginRound, findRound, keepRound, lacksOptions, reportRound, roundsOf } from './rounds.ts'
export {
	announce,
	endSteps,
	extendTimer,
	neighbourStep,
	pauseTimer,
	resumeTimer,
	rewindSteps,
	setClock,
	setFrozen,
	setMandate,
	setSpeakers,
	showCode,
	showTitle,
	startStep,
	stopTimer,
} from './run.ts'
export {
	addSavedAgenda,
	agendasOf,
	listSavedAgendas,
	removeSavedAgenda,
	type SavedAgenda,
	saveAgenda,
} from './saved.ts'
export { type LookedAt, lookAt, lookedAt } from './shownAreas.ts'
export { findAgendaStep, isAllDone, listSteps, nowOf, runOf, stepsOf } from './stage.ts'
export {
	type AgreedAs,
	agreedKinds,
	type Conducts,
	conductKinds,
	draftOf,
	type PhonePage,
	phonePages,
	readStep,
	type Step,
	type StepDraft,
	type StepPage,
	stepLimits,
	stepPages,
	type Writers,
	writers,
} from './step.ts'
export { type Begun, takeBackStart } from './takeBack.ts'
export { clockFace, lastCall, moodOf, type Timer, type TimerMood, timeLeft } from './timer.ts'
