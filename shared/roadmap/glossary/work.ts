import type { Words } from './entry.ts'

/** What a network works on and what comes of it. */
export const work = {
	serviceChain: {
		word: { de: 'Dienstleistungskette', en: 'Service chain' },
		meaning: {
			de: 'Alle Hilfen, die ein Mensch auf seinem Weg braucht, so verbunden, dass zwischen den Organisationen keine Lücke entsteht.',
			en: 'All the support a person needs along the way, linked so that no gap opens between the organisations.',
		},
		see: ['handover'],
	},
	product: {
		word: { de: 'Produkt', en: 'Product' },
		meaning: {
			de: 'Ein Ergebnis gemeinsamer Arbeit, das die Zielgruppe nutzen kann: eine Anlaufstelle, ein Wegweiser, ein Laufzettel.',
			en: 'A result of common work that the target group can use: a drop-in centre, a guide to services, a routing slip.',
		},
		see: ['project'],
	},
	project: {
		word: { de: 'Projekt', en: 'Project' },
		meaning: {
			de: 'Eine gemeinsame Aufgabe mit Anfang und Ende, eigenem Ziel und eigenen Mitteln.',
			en: 'A common task with a beginning and an end, a goal and means of its own.',
		},
		see: ['product'],
	},
	tendering: {
		word: { de: 'Vergabeverfahren', en: 'Tendering procedure' },
		meaning: {
			de: 'Der vorgeschriebene Weg, auf dem eine Behörde Leistungen einkauft. Partner werden dabei zeitweise zu Mitbewerbern; das gehört offen besprochen.',
			en: 'The prescribed way in which a public authority buys services. It turns partners into competitors for a time, which should be talked about openly.',
		},
	},
	handover: {
		word: { de: 'Schnittstelle', en: 'Handover' },
		meaning: {
			de: 'Die Stelle, an der ein Mensch oder eine Aufgabe von einer Organisation zur nächsten übergeht. Hier zeigt sich, ob es reibungslos läuft, unklar bleibt oder abbricht.',
			en: 'The point where a person or a task passes from one organisation to the next. Here it shows whether things run smoothly, stay unclear or break off.',
		},
		see: ['serviceChain'],
	},
	quickWin: {
		word: { de: 'Quick Win', en: 'Quick win' },
		meaning: {
			de: 'Ein kleiner, früher Erfolg, den alle sehen können. Er zeigt, dass sich die gemeinsame Arbeit lohnt.',
			en: 'A small, early success that everybody can see. It shows that working together is worth it.',
		},
	},
	need: {
		word: { de: 'Bedarf', en: 'Need' },
		meaning: {
			de: 'Was jemand braucht, um im Leben weiterzukommen, aus der Sicht dieses Menschen. Individuell heißt: Es betrifft den Einzelnen. Strukturell heißt: Vor Ort fehlt etwas.',
			en: 'What somebody needs to get on in life, seen by that person. Individual means that it concerns the person; structural, that something is lacking locally.',
		},
		see: ['service', 'goal'],
	},
	service: {
		word: { de: 'Personenbezogene Dienstleistung', en: 'Personal service' },
		meaning: {
			de: 'Eine Hilfe, die mit dem Menschen zusammen entsteht, etwa Beratung oder Betreuung. Sie gelingt nur, wenn beide Seiten mitwirken.',
			en: 'Help that comes about together with the person, such as counselling or care. It only works if both sides take part.',
		},
		see: ['serviceChain', 'need'],
	},
	goal: {
		word: { de: 'Ziel', en: 'Goal' },
		meaning: {
			de: 'Was sich ändern soll. Das Oberziel sagt, wofür das Netzwerk da ist; Projektziele nennen den erwarteten Nutzen; Teilziele sind messbar.',
			en: 'What shall change. The overall goal says what the network is for; project goals name the expected benefit; partial goals can be measured.',
		},
		see: ['indicator'],
	},
	indicator: {
		word: { de: 'Indikator', en: 'Indicator' },
		meaning: {
			de: 'Woran sich ablesen lässt, ob ein Ziel erreicht ist: welche Güte, wie viel und bis wann, und aus welcher Quelle man es erfährt.',
			en: 'How one can tell whether a goal is reached: which quality, how much and by when, and from which source one learns it.',
		},
		see: ['goal', 'evaluation'],
	},
} as const satisfies Words
