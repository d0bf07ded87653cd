import type { Term } from '../../registry/index.ts'
import type { Guide } from '../method.ts'

export const purpose: Term = {
	de: 'Wer entscheidet, wer arbeitet woran, und wer berichtet wem?',
	en: 'Who decides, who works on what, and who reports to whom?',
}

export const guide: Guide = {
	people: {
		de: 'Die Steuerungsgruppe oder die Gründungsgruppe, 5 bis 15 Personen; danach das ganze Netzwerk.',
		en: 'The steering group or the founding group, 5 to 15 people; then the whole network.',
	},
	time: {
		de: '90 Minuten in der Gruppe, danach 30 Minuten im Plenum',
		en: '90 minutes in the group, then 30 minutes in the plenary',
	},
	material: {
		de: 'Das Beteiligtenverzeichnis und die Ziele; eine Wand für alle, auf der die Kreise zu sehen sind.',
		en: 'The registry of actors and the goals; a wall for everybody on which the circles can be seen.',
	},
	steps: [
		{
			de: 'Erst die Aufgaben: Was muss gemeinsam entschieden, was erarbeitet werden? Jede Aufgabe in einem Satz.',
			en: 'Tasks first: what has to be decided together, what has to be worked out? Each task in one sentence.',
		},
		{
			de: 'Form wählen: drei Ebenen mit Steuerungsgruppe und Fachgruppen, oder ein Kernnetzwerk mit einem Informationsnetzwerk darum herum.',
			en: 'Choose the form: three levels with a steering group and working groups, or a core network with an information network around it.',
		},
		{
			de: 'Für jede Aufgabe, die mehrere brauchen, eine Gruppe anlegen und ihren Auftrag eintragen.',
			en: 'Add a group for every task that needs several, and enter its mandate.',
		},
		{
			de: 'Organisationen in die Gruppen ziehen. Eine Organisation kann in mehreren sein; fragen Sie, ob sie die Zeit dafür hat.',
			en: 'Drag organisations into the groups. An organisation may be in several; ask whether it has the time for that.',
		},
		{
			de: 'Für die Steuerungsgruppe klären, wer entscheiden oder Entscheidungen herbeiführen kann, und wie die Praxis beteiligt ist.',
			en: 'For the steering group, clear who can decide or bring decisions about, and how practice takes part.',
		},
		{
			de: 'Leitung, Turnus und Bericht je Gruppe vereinbaren: Wem wird berichtet, und wann zuerst?',
			en: 'Agree on lead, rhythm and report of each group: to whom does it report, and when first?',
		},
		{
			de: 'Den Aufbau im Plenum vorstellen. Wer nicht in einer Gruppe ist, erfährt, wie sie oder er beteiligt bleibt.',
			en: 'Present the structure in the plenary. Whoever is in no group learns how they stay involved.',
		},
	],
	traps: [
		{
			de: 'Kästchen vor Aufgaben: Eine Gruppe ohne Auftrag trifft sich zweimal und dann nicht mehr.',
			en: 'Boxes before tasks: a group without a mandate meets twice and never again.',
		},
		{
			de: 'Ein geschlossener Kern, über den niemand spricht. Sagen Sie offen, wer dazugehört und wie man hineinkommt.',
			en: 'A closed core nobody speaks about. Say openly who belongs to it and how one gets in.',
		},
		{
			de: 'Nur Leitungen in der Steuerungsgruppe: Was dort beschlossen wird, kennt die Praxis dann nicht.',
			en: 'Only heads in the steering group: practice then does not know what is decided there.',
		},
	],
}
