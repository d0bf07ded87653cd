import { inEnglish } from '../../texts/figures.ts'
import type { JoinTexts } from './texts.ts'

/** The same in English; loaded when it is wanted. */
export const en: JoinTexts = {
	youJoin: 'You are joining',
	youJoinByCode: 'You are joining with the code',
	otherCode: 'Enter another code',
	wrongCode: 'No workshop is open for this code just now.',
	wrongCodeTodo: 'Check the six characters, or ask the moderators to show the code again.',
	roles: {
		moderator: 'You moderate this workshop.',
		participant: 'You take part.',
		reader: 'You read along and change nothing.',
	},
	toProjector: 'This is the computer at the projector',
	name: 'Your name',
	organisation: 'Your organisation',
	knownOrganisations: 'Organisations in this workshop',
	offers: (n) => `${inEnglish.count(n, 'suggestion', 'suggestions')}, to be chosen with the arrow keys`,
	ownWords: (words) => `Enter “${words}” as it is`,
	optional: 'optional',
	join: 'Join',
	joinUnnamed: 'Join without a name',
	joiningNow: 'One moment',
	privacy: 'No account, no cookies. Your name is kept in this workshop only.',
	lookingUp: 'Opening the invitation',
	opening: 'Opening the workshop',
}
