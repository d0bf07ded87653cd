/** A Planspiel as it runs: who plays whom, which scene, whose feedback is open. Parts and scenes themselves lie in the plenum. */
export { advisersFor, answerAdvice, askAdvice, endAdvice, listAsking } from './advice.ts'
export {
	type CastMember,
	type CastPart,
	castOf,
	castPerson,
	lastPlay,
	listCast,
	mayGive,
	partOf,
	restateCast,
	uncast,
} from './cast.ts'
export { isInAgenda, playAtStep } from './conducting.ts'
export { debriefOf } from './debrief.ts'
export { feedbackMinutes, feedbackTitle } from './feedback.ts'
export { type Castable, castByLot, fewestPeople, unrepresented } from './lot.ts'
export { adviceIn, audienceFor, phaseOf, playersIn, readNowFor, tellNowFor } from './now.ts'
export { type Play, playingOf, playOf, type RunningScene, sceneOf } from './play.ts'
export {
	notePrivateSide,
	type PrivateSide,
	privateSideField,
	privateSideNotes,
	readPrivateSide,
	tidyPrivateSide,
} from './roleCard.ts'
export {
	beginPlay,
	beginScene,
	closeFeedback,
	endPlay,
	endScene,
	extendScene,
	openFeedback,
	type PlayDraft,
	pausePlay,
	restateScene,
	resumePlay,
	type SceneDraft,
} from './running.ts'
