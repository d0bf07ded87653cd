import { inEnglish, inGerman } from '../../texts/figures.ts'
import type { Texts } from '../../texts/texts.ts'

const de = {
	youJoin: 'Sie treten bei',
	youJoinByCode: 'Sie treten bei, mit dem Code',
	otherCode: 'Anderen Code eingeben',
	wrongCode: 'Zu diesem Code ist gerade keine Werkstatt offen.',
	wrongCodeTodo: 'Prüfen Sie die sechs Zeichen, oder bitten Sie die Moderation, den Code noch einmal zu zeigen.',
	roles: {
		moderator: 'Sie moderieren diese Werkstatt.',
		participant: 'Sie arbeiten mit.',
		reader: 'Sie lesen mit und verändern nichts.',
	},
	name: 'Ihr Name',
	organisation: 'Ihre Organisation',
	knownOrganisations: 'Organisationen dieser Werkstatt',
	offers: (n: number) => `${inGerman.count(n, 'Vorschlag', 'Vorschläge')}, mit den Pfeiltasten zu wählen`,
	ownWords: (words: string) => `„${words}“ so eintragen`,
	optional: 'freiwillig',
	join: 'Beitreten',
	joinUnnamed: 'Ohne Namen beitreten',
	joiningNow: 'Einen Augenblick',
	privacy: 'Kein Konto, keine Cookies. Ihr Name steht nur in dieser Werkstatt, bis sie gelöscht wird.',
	lookingUp: 'Die Einladung wird geöffnet',
	opening: 'Die Werkstatt wird geöffnet',
}

const en: typeof de = {
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
	name: 'Your name',
	organisation: 'Your organisation',
	knownOrganisations: 'Organisations in this workshop',
	offers: (n) => `${inEnglish.count(n, 'suggestion', 'suggestions')}, to be chosen with the arrow keys`,
	ownWords: (words) => `Enter “${words}” as it is`,
	optional: 'optional',
	join: 'Join',
	joinUnnamed: 'Join without a name',
	joiningNow: 'One moment',
	privacy: 'No account, no cookies. Your name is kept in this workshop only, until it is deleted.',
	lookingUp: 'Opening the invitation',
	opening: 'Opening the workshop',
}

export const joinTexts = { de, en } satisfies Texts<typeof de>
