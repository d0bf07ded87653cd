import type { Term } from '../../registry/index.ts'
import type { Guide } from '../method.ts'

export const purpose: Term = {
	de: 'Was gilt unter uns, wer hat dem zugestimmt, und wann sehen wir es uns wieder an?',
	en: 'What holds among us, who has agreed to it, and when do we look at it again?',
}

export const guide: Guide = {
	people: {
		de: 'Alle Organisationen des Netzwerks; Regeln, die wenige machen, halten wenige ein.',
		en: 'All organisations of the network; rules made by few are kept by few.',
	},
	time: {
		de: 'Zweimal 90 Minuten, danach einmal im Jahr eine Überprüfung',
		en: 'Twice 90 minutes, then a review once a year',
	},
	material: {
		de: 'Ein Beamer, je Tisch ein Gerät; die Aufträge der Organisationen, denen keine Regel widersprechen darf.',
		en: 'A projector, one device per table; the mandates of each organisation, which no rule may contradict.',
	},
	steps: [
		{
			de: 'Teilen Sie die Kapitel auf Tische auf. Jeder Tisch beantwortet die Leitfragen und schreibt Vorschläge, kurz und verbindlich.',
			en: 'Share the chapters out to the tables. Each table answers the guide questions and writes proposals, short and binding.',
		},
		{
			de: 'Lesen Sie alle Vorschläge gemeinsam und ändern Sie den Wortlaut, bis ihn alle verstehen: Ihr Status ist dann „beraten“.',
			en: 'Read all proposals together and change the words until everybody understands them: they are “discussed” then.',
		},
		{
			de: 'Nehmen Sie sich Zeit, die Vorschläge in Ihre Organisationen zu tragen. Verträgt sich die Regel mit Ihrem Auftrag?',
			en: 'Take time to carry the proposals into each organisation. Does the rule go with your mandate?',
		},
		{
			de: 'Prüfen Sie den Konsens in einer Runde mit Organisation und halten Sie das Ergebnis als Beschluss fest.',
			en: 'Check the consensus in a round with the organisation, and keep the result as a decision.',
		},
		{
			de: 'Halten Sie Vorbehalte fest, statt sie zu überstimmen, und legen Sie fest, wann Sie die Regel überprüfen.',
			en: 'Keep reservations instead of outvoting them, and settle when you will review the rule.',
		},
		{
			de: 'Drucken Sie die Regeln und geben Sie sie jeder Organisation, die neu dazukommt.',
			en: 'Print the rules and give them to every organisation that joins.',
		},
	],
	traps: [
		{
			de: 'Die Steuerungsgruppe beschließt, das Plenum nickt. Fragen Sie jede Organisation einzeln, ob sie mitträgt.',
			en: 'The steering group decides and the plenary nods. Ask each organisation whether it stands behind it.',
		},
		{
			de: 'Regeln liegen in einer Schublade. Geben Sie jeder einen Tag, an dem sie wieder auf den Tisch kommt.',
			en: 'Rules lie in a drawer. Give each of them a day on which it is put on the table again.',
		},
		{
			de: 'Alles wird geregelt. Beginnen Sie mit dem, worüber Sie schon einmal gestritten haben.',
			en: 'Everything is regulated. Begin with what you have quarrelled about before.',
		},
	],
}
