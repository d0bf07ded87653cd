import type { Term } from '../../registry/index.ts'
import type { Guide } from '../method.ts'

export const purpose: Term = {
	de: 'Was wollen wir gemeinsam erreichen, woran sehen wir es, und was tun wir dafür?',
	en: 'What do we want to reach together, by what do we see it, and what do we do for it?',
}

export const guide: Guide = {
	people: {
		de: 'Das ganze Netzwerk oder die Steuerungsgruppe, 8 bis 30 Personen; beide Ebenen, Entscheidung und Praxis.',
		en: 'The whole network or the steering group, 8 to 30 people; both levels, decision and practice.',
	},
	time: {
		de: 'Zwei Treffen von je 2 Stunden: erst die Ziele, dann Indikatoren und Aktivitäten',
		en: 'Two meetings of 2 hours each: first the goals, then indicators and activities',
	},
	material: {
		de: 'Die Beteiligtenanalyse mit den Zielen der Einzelnen, ein Beamer, je Gruppe ein Gerät.',
		en: 'The stakeholder analysis with everybody’s goals, a projector, one device per group.',
	},
	steps: [
		{
			de: 'Verständigen Sie sich zuerst über die Lage: Was ist das Problem, und sehen es alle gleich? Erst danach geht es um Ziele.',
			en: 'First agree on the situation: what is the problem, and does everybody see it alike? Only then talk about goals.',
		},
		{
			de: 'Formulieren Sie das Oberziel und die Projektziele noch ohne Zahlen, und zwar so, als wären sie schon erreicht.',
			en: 'Word the overall goal and the project goals, still without figures, as if they were reached already.',
		},
		{
			de: 'Suchen Sie zu jedem Projektziel die Teilziele. Fragen Sie nach Alternativen und wählen Sie nach Sinn und Machbarkeit. Ein Teilziel darf mehreren Projektzielen dienen.',
			en: 'Find the partial goals for each project goal. Ask for alternatives and choose by sense and feasibility. A partial goal may serve several project goals.',
		},
		{
			de: 'Machen Sie die Ziele messbar: je Indikator Qualität, Quantität und Zeit, dazu die Quelle der Zahlen.',
			en: 'Make the goals measurable: quality, quantity and time for each indicator, and the source of the figures.',
		},
		{
			de: 'Tragen Sie die Aktivitäten ein: Wer tut was bis wann, und was kostet es?',
			en: 'Enter the activities: who does what by when, and what does it cost?',
		},
		{
			de: 'Prüfen Sie von unten nach oben: Reichen Aktivitäten und Annahmen für das Ziel darüber? Haken Sie es erst dann ab.',
			en: 'Check from the bottom up: do activities and assumptions suffice for the goal above? Only then tick it off.',
		},
		{
			de: 'Fragen Sie in jeder Sitzung: Wie weit sind wir, und woran misst das jede Organisation?',
			en: 'Ask in every meeting: how far are we, and by what does each organisation judge that?',
		},
	],
	traps: [
		{
			de: 'Ziele werden vorgegeben. Sprechen Sie offen darüber; die Vermittlungsquote einer Organisation ist kein Maßstab für das Netzwerk.',
			en: 'Goals are prescribed. Talk about it openly; one organisation’s placement rate is no yardstick for the network.',
		},
		{
			de: 'Aktivitäten stehen als Ziele da. Fragen Sie: Was ist anders, wenn das getan ist?',
			en: 'Activities are written down as goals. Ask: what is different once this is done?',
		},
		{
			de: 'Widersprüche zwischen Zielen bleiben liegen. Halten Sie sie fest, statt sie zu glätten.',
			en: 'Goals that contradict each other are left alone. Keep the contradiction instead of smoothing it over.',
		},
	],
}
