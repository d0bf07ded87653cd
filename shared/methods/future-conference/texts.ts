import type { Term } from '../../registry/index.ts'
import type { Guide } from '../method.ts'

export const purpose: Term = {
	de: 'Was verbindet uns, wohin wollen wir, und was tun wir dafür?',
	en: 'What connects us, where do we want to go, and what do we do for it?',
}

export const guide: Guide = {
	people: {
		de: 'Das ganze Netzwerk, beide Ebenen, auch Menschen aus der Zielgruppe.',
		en: 'The whole network, both levels, people of the target group as well.',
	},
	time: { de: 'Ein bis drei Tage; als Kurzform ein halber Tag', en: 'One to three days; half a day in its short form' },
	material: {
		de: 'Ein Beamer, Platz für Kleingruppen, ein Gerät je Gruppe, Material zum Malen und Bauen.',
		en: 'A projector, room for small groups, one device per group, material to paint and build with.',
	},
	steps: [
		{
			de: 'Klären Sie mit allen vorher, ob die Ergebnisse eine Anregung oder ein Umsetzungsauftrag sind. Es steht dann auf jedem Beamer.',
			en: 'Settle with everybody beforehand whether the results are a suggestion or a mandate to implement. It stands on every projector then.',
		},
		{
			de: 'Laden Sie den Ablauf in der Länge, die Sie brauchen, und gehen Sie die Fragen der Vorbereitung durch.',
			en: 'Load the agenda in the length you need, and go through the questions of the preparation.',
		},
		{
			de: 'In den Schritten 1 bis 3 bilden Sie Kleingruppen. Wenn alle zurück sind, liegen ihre Karten in der Fläche des Schritts und gehen als Material in den nächsten.',
			en: 'In steps 1 to 3 form small groups. When everybody is back, their cards lie in the area of the step and go into the next one as its material.',
		},
		{
			de: 'In Schritt 4 sucht das Plenum gemeinsame Sätze und prüft den Konsens. „Beschlüsse und Ziele eintragen“ macht Ziele aus dem, worüber alle einig sind; was nicht zusammengeht, bleibt als „nicht einig“ stehen.',
			en: 'In step 4 the plenary seeks common sentences and checks the consensus. “Keep decisions and goals” makes goals of what all agree on; what does not go together remains as “differing”.',
		},
		{
			de: 'In Schritt 5 schreiben die Kleingruppen Maßnahmen zu diesen Zielen. Mit „Übernehmen als …“ stehen sie im Maßnahmenplan, schon mit ihrem Ziel.',
			en: 'In step 5 the small groups write measures for these goals. With “Take over as …” they stand in the task plan, with their goal already.',
		},
		{
			de: 'Zum Schluss schreibt jede Organisation auf, was sie mitnimmt: Auch das wird eine Maßnahme.',
			en: 'In the end every organisation writes down what it takes along: that becomes a task, too.',
		},
	],
	traps: [
		{
			de: 'Unterschiede werden überstimmt. Lassen Sie sie stehen, mit Namen und Begründung: Sie zeigen, worüber noch zu sprechen ist.',
			en: 'Differences are outvoted. Let them stand, with names and reasons: they show what is still to be talked about.',
		},
		{
			de: 'Es gibt Ergebnisse, aber niemand hat den Auftrag, sie umzusetzen. Klären Sie das vor der Einladung.',
			en: 'There are results, but nobody has the mandate to put them into practice. Settle that before you invite.',
		},
	],
}
