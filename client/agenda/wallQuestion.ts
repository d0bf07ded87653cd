import type { Now } from '../../shared/agenda/index.ts'

/** What stands in the largest letters on the wall: small groups have a question of their own, a scene has a place until it is over and talked about no more; empty if nothing runs. */
export const wallQuestion = ({ step, sitting, playing }: Pick<Now, 'step' | 'sitting' | 'playing'>): string =>
	sitting?.question ||
	(playing &&
		((playing.phase !== 'between' && playing.scene?.place) ||
			(step && !step.conducts && step.question) ||
			playing.title)) ||
	(step ? step.question || step.title : '')
