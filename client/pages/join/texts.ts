import { inGerman } from '../../texts/figures.ts'
import { lateTexts } from '../../texts/lateTexts.ts'

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
	toProjector: 'Dies ist der Rechner am Beamer',
	name: 'Ihr Name',
	organisation: 'Ihre Organisation',
	knownOrganisations: 'Organisationen dieser Werkstatt',
	offers: (n: number) => `${inGerman.count(n, 'Vorschlag', 'Vorschläge')}, mit den Pfeiltasten zu wählen`,
	ownWords: (words: string) => `„${words}“ so eintragen`,
	optional: 'freiwillig',
	join: 'Beitreten',
	joinUnnamed: 'Ohne Namen beitreten',
	joiningNow: 'Einen Augenblick',
	privacy: 'Kein Konto, keine Cookies. Ihr Name steht nur in dieser Werkstatt.',
	lookingUp: 'Die Einladung wird geöffnet',
	opening: 'Die Werkstatt wird geöffnet',
}

export type JoinTexts = typeof de

export const joinTexts = lateTexts<JoinTexts>(de, () => import('./english.ts').then(({ en }) => en))
