import type * as Y from 'yjs'
import { agreedElement, agreedOn, chainPicture } from '../../../blocks/chain/index.ts'
import type { Finding } from '../../../findings/index.ts'
import { findActor } from '../../../registry/index.ts'
import { citing } from './citing.ts'

/** What is not agreed about a chain as a whole; a chain without steps lacks nothing yet. */
export function openAgreements(doc: Y.Doc, chain: string): Finding[] {
	const hasBegun = (['actual', 'ideal'] as const).some((state) => chainPicture(doc, chain, state).steps.length > 0)
	if (!hasBegun) return []
	const { steering, steeredBy, access } = agreedOn(doc, chain)
	const isSteered = steering.trim() !== '' || (steeredBy !== undefined && findActor(doc, steeredBy) !== undefined)
	return [...(isSteered ? [] : [noSteering]), ...(access.trim() ? [] : [noAccess])]
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
