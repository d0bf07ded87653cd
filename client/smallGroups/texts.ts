import { inEnglish, inGerman } from '../texts/figures.ts'
import type { Texts } from '../texts/texts.ts'

const de = {
	group: (number: number) => `Gruppe ${number}`,
	into: (title: string) => `In ${title}`,
	moveOf: (name: string) => `${name}: in eine andere Gruppe`,
	withoutDevice: 'ohne Gerät',
	form: 'Kleingruppen bilden',
	forming: (name: string) => (name ? `${name} bildet gerade Kleingruppen.` : 'Kleingruppen werden gerade gebildet.'),
	formOn: 'Weiter bilden',
	discard: 'Entwurf verwerfen',
	working: (n: number) => `${inGerman.count(n, 'Kleingruppe arbeitet', 'Kleingruppen arbeiten')}`,
	toGroups: 'Zu den Kleingruppen',
	toStep: 'Zum Schritt',
	parts: { groups: 'Gruppen', brief: 'Auftrag' },
	resultsLie: 'Die Ergebnisse liegen beieinander.',
	resultsLieMore: 'Alle sind zum Board mit den Ergebnissen geholt.',
	seeResults: 'Ergebnisse ansehen',
	formAnew: 'Neue Gruppen bilden',
	close: 'Schließen',
}

const en: typeof de = {
	group: (number) => `Group ${number}`,
	into: (title) => `To ${title}`,
	moveOf: (name) => `${name}: to another group`,
	withoutDevice: 'without a device',
	form: 'Form small groups',
	forming: (name) => (name ? `${name} is forming small groups.` : 'Small groups are being formed.'),
	formOn: 'Go on forming',
	discard: 'Discard the draft',
	working: (n) => `${inEnglish.count(n, 'small group is', 'small groups are')} at work`,
	toGroups: 'To the small groups',
	toStep: 'To the step',
	parts: { groups: 'Groups', brief: 'Task' },
	resultsLie: 'The results lie beside each other.',
	resultsLieMore: 'Everybody was brought to the board with the results.',
	seeResults: 'See the results',
	formAnew: 'Form new groups',
	close: 'Close',
}

export const groupsTexts = { de, en } satisfies Texts<typeof de>
