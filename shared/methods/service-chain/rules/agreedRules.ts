import type * as Y from 'yjs'
import { agreedElement, agreedOn, chainPicture } from '../../../blocks/chain/index.ts'
import { dayIn } from '../../../findings/dayIn.ts'
import type { Finding } from '../../../findings/index.ts'
import { type Day, findActor } from '../../../registry/index.ts'
import type { Now } from '../../method.ts'
import { citing } from './citing.ts'

/** What is not agreed about a chain as a whole, or is to be looked at again; a chain without steps lacks nothing yet. */
export function agreements(doc: Y.Doc, chain: string, { today }: Now): Finding[] {
	const hasBegun = (['actual', 'ideal'] as const).some((state) => chainPicture(doc, chain, state).steps.length > 0)
	if (!hasBegun) return []
	const { steering, steeredBy, access, review } = agreedOn(doc, chain)
	const isSteered = steering.trim() !== '' || (steeredBy !== undefined && findActor(doc, steeredBy) !== undefined)
	const isDue = review !== undefined && today !== undefined && review < today
	return [
		...(isSteered ? [] : [noSteering]),
		...(access.trim() ? [] : [noAccess]),
		...(isDue ? [reviewDue(review)] : []),
	]
}

const noSteering: Finding = {
	...citing('noSteering', 'care'),
	sign: 'nobody',
	title: { de: 'Steuerung offen', en: 'Nobody steers yet' },
	sentence: {
		de: 'Es ist nicht eingetragen, wer den ganzen Weg im Blick behält und eingreift, wenn er stockt.',
		en: 'It is not entered who keeps the whole way in view and steps in when it falters.',
	},
	elements: [agreedElement('steering')],
	task: { de: 'Vereinbaren, wer die Kette steuert und wie', en: 'Agree who steers the chain, and how' },
}

const noAccess: Finding = {
	...citing('noAccess', 'care'),
	sign: 'open',
	title: { de: 'Zugang nicht geregelt', en: 'Access not settled' },
	sentence: {
		de: 'Es ist nicht eingetragen, wie jemand in diese Kette kommt und was dafür nötig ist.',
		en: 'It is not entered how one gets into this chain, and what it takes.',
	},
	elements: [agreedElement('access')],
	task: { de: 'Vereinbaren, wie der Zugang zur Kette geregelt ist', en: 'Agree how access to the chain is regulated' },
}

const reviewDue = (review: Day): Finding => ({
	...citing('reviewDue', 'care'),
	sign: 'open',
	title: { de: 'Überprüfung fällig', en: 'Review due' },
	sentence: {
		de: `Diese Kette sollte bis ${dayIn(review).de} überprüft werden: Stimmt der Weg noch?`,
		en: `This chain was to be reviewed by ${dayIn(review).en}: does the way still fit?`,
	},
	elements: [agreedElement('review')],
	task: { de: 'Die Kette überprüfen', en: 'Review the chain' },
})
