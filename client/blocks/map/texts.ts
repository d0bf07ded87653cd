import { inEnglish, inGerman } from '../../texts/figures.ts'
import type { Texts } from '../../texts/texts.ts'
import type { MapView } from './personal.ts'

/** What a map says on board, bar and legend; editor, list and panel have sentences of their own. */
interface MapTexts {
	view: string
	views: Record<MapView, string>
	part: string
	all: string
	partOf: (words: string) => string
	field: string
	kind: string
	group: string
	relationKind: string
	around: string
	aroundNobody: string
	any: string
	steps: string
	stepsAway: (n: number) => string
	wholeNetwork: string
	marks: string
	showFormality: string
	showRating: string
	tools: string
	arrange: string
	settings: string
	actor: string
	relation: string
	drawFirst: string
	drawSecond: (name: string) => string
	endDrawing: string
	picture: (actors: number, relations: number, view: string) => string
	keys: string
	/** what the map is, for those who do not see it */
	described: (title: string, actors: number, relations: number, view: string) => string
	node: (name: string, about: string, relations: number, place: string) => string
	line: (from: string, to: string, about: string, place: string) => string
	place: (at: number, of: number) => string
	grade: (n: number) => string
	empty: string
	emptyTodo: string
	nothingInPart: string
	legend: string
	fold: string
	unfold: string
	involvement: string
	noKind: string
	widthIsGrade: string
	formality: string
	rating: string
	ratingNote: string
	differences: string
	unchanged: string
	shortest: string
}

const de: MapTexts = {
	view: 'Zustand',
	views: { actual: 'Ist', target: 'Soll', beside: 'Nebeneinander', overlay: 'Übereinander' },
	part: 'Teilnetzwerk',
	all: 'Alle Teilnetzwerke',
	partOf: (words) => `Teilnetzwerk: ${words}`,
	field: 'Feld',
	kind: 'Art',
	group: 'Gruppe',
	relationKind: 'Art der Beziehung',
	around: 'Umgebung von',
	aroundNobody: 'bitte wählen',
	any: 'alle',
	steps: 'Wie weit',
	stepsAway: (n) => (n === 1 ? 'direkte Partner' : `bis zu ${n} Beziehungen weit`),
	wholeNetwork: 'Ganzes Netzwerk zeigen',
	marks: 'Zeichen an den Linien',
	showFormality: 'Formalisierung',
	showRating: 'Bewertung',
	tools: 'Werkzeuge des Netzwerkbilds',
	arrange: 'Anordnen',
	settings: 'Leitfrage und Bewertung …',
	actor: 'Akteur',
	relation: 'Beziehung',
	drawFirst: 'Ziehen Sie von Akteur zu Akteur, oder wählen Sie beide nacheinander.',
	drawSecond: (name) => `Von „${name}“ zu wem? Wählen Sie den zweiten Akteur.`,
	endDrawing: 'Beenden',
	picture: (actors, relations, view) =>
		`Netzwerkbild, ${view}: ${inGerman.count(actors, 'Akteur', 'Akteure')}, ${inGerman.count(relations, 'Beziehung', 'Beziehungen')}`,
	keys: 'Pfeiltasten wechseln den Akteur, Bild auf und Bild ab seine Beziehungen. Eingabe bearbeitet, B beginnt eine Beziehung, Alt und Pfeil verschiebt, Entf nimmt heraus.',
	described: (title, actors, relations, view) =>
		`Netzwerkbild „${title}“, ${view}: ${inGerman.count(actors, 'Akteur', 'Akteure')}, ${inGerman.count(relations, 'Beziehung', 'Beziehungen')}`,
	node: (name, about, relations, place) =>
		`${[name, about, inGerman.count(relations, 'Beziehung', 'Beziehungen')].filter(Boolean).join(', ')}. Akteur ${place}`,
	line: (from, to, about, place) => `Beziehung von „${from}“ zu „${to}“: ${about}. ${place}`,
	place: (at, of) => `${inGerman.number(at)} von ${inGerman.number(of)}`,
	grade: (n) => `Grad ${n}`,
	empty: 'In diesem Bild ist noch niemand.',
	emptyTodo: 'Fügen Sie Akteure hinzu: Wer im Beteiligtenverzeichnis steht, erscheint hier von selbst.',
	nothingInPart: 'In diesem Teilnetzwerk ist niemand. Das ganze Netzwerk finden Sie unter „Teilnetzwerk“.',
	legend: 'Legende',
	fold: 'Legende verkleinern',
	unfold: 'Legende zeigen',
	involvement: 'Beteiligung',
	noKind: 'Art noch offen',
	widthIsGrade: 'Dicke = Grad 1–3',
	formality: 'Formalisierung',
	rating: 'Bewertung',
	ratingNote: 'Bewertet wird nur die Zusammenarbeit der Organisationen, nie eine Person.',
	differences: 'Unterschiede',
	unchanged: 'bleibt, wie es ist',
	shortest: 'kürzester Weg',
}

const en: MapTexts = {
	view: 'State',
	views: { actual: 'Current', target: 'Target', beside: 'Side by side', overlay: 'Overlay' },
	part: 'Part of the network',
	all: 'Whole network',
	partOf: (words) => `Part: ${words}`,
	field: 'Field',
	kind: 'Kind',
	group: 'Group',
	relationKind: 'Kind of relation',
	around: 'Surroundings of',
	aroundNobody: 'nobody in particular',
	any: 'all',
	steps: 'How far',
	stepsAway: (n) => (n === 1 ? 'one relation away' : `${n} relations away`),
	wholeNetwork: 'Show the whole network',
	marks: 'Marks on the lines',
	showFormality: 'Formality',
	showRating: 'Rating',
	tools: 'Tools of the network map',
	arrange: 'Arrange',
	settings: 'Question and words …',
	actor: 'Actor',
	relation: 'Relation',
	drawFirst: 'Drag from actor to actor, or choose both one after the other.',
	drawSecond: (name) => `From “${name}” to whom? Choose the second actor.`,
	endDrawing: 'Stop drawing',
	picture: (actors, relations, view) =>
		`Network map, ${view}: ${inEnglish.count(actors, 'actor', 'actors')}, ${inEnglish.count(relations, 'relation', 'relations')}`,
	keys: 'Arrow keys change the actor, Page up and Page down its relations. Enter edits, B begins a relation, Alt and arrow moves, Delete takes out.',
	described: (title, actors, relations, view) =>
		`Network map “${title}”, ${view}: ${inEnglish.count(actors, 'actor', 'actors')}, ${inEnglish.count(relations, 'relation', 'relations')}`,
	node: (name, about, relations, place) =>
		`${[name, about, inEnglish.count(relations, 'relation', 'relations')].filter(Boolean).join(', ')}. Actor ${place}`,
	line: (from, to, about, place) => `Relation from “${from}” to “${to}”: ${about}. ${place}`,
	place: (at, of) => `${inEnglish.number(at)} of ${inEnglish.number(of)}`,
	grade: (n) => `degree ${n}`,
	empty: 'Nobody is in this map yet.',
	emptyTodo: 'Add actors: whoever is in the registry of actors appears here by itself.',
	nothingInPart: 'Nobody is in this part of the network. You find the whole network under “Part of the network”.',
	legend: 'Legend',
	fold: 'Fold the legend',
	unfold: 'Show the legend',
	involvement: 'Involvement',
	noKind: 'kind still open',
	widthIsGrade: 'Width = degree 1–3',
	formality: 'Formality',
	rating: 'Rating',
	ratingNote: 'Only the cooperation of organisations is rated, never a person.',
	differences: 'Differences',
	unchanged: 'stays as it is',
	shortest: 'shortest way',
}

export const mapTexts = { de, en } satisfies Texts<MapTexts>
