import { inEnglish, inGerman } from '../../texts/figures.ts'
import type { Texts } from '../../texts/texts.ts'

const dots = (n: number) => inGerman.count(n, 'Klebepunkt', 'Klebepunkte')
const cards = (n: number) => inGerman.count(n, 'Karte', 'Karten')

const de = {
	title: (board: string) => `Karten auf „${board}“`,
	/** the section below the table of a method */
	beside: (n: number) => (n === 0 ? 'Außerdem auf diesem Board' : `${cards(n)} auf diesem Board`),
	loose: 'Einzelne Karten',
	card: 'Karte',
	emptyCard: 'ohne Text',
	otherText: 'Text auf dem Board',
	area: 'Bereich',
	cluster: 'Überschrift',
	unnamed: { area: 'Bereich ohne Überschrift', cluster: 'Noch ohne Überschrift' },
	count: cards,
	dots,
	fromGroups: (groups: string) => `aus ${groups}`,
	by: (who: string) => `von ${who}`,
	held: { locked: 'Fixiert', background: 'Hintergrund' },
	legend: 'Farben',
	picture: (what: string) => (what ? `Bild: ${what}` : 'Bild ohne Beschreibung'),
	choose: (text: string) => `„${text}“ auswählen`,
	more: (text: string) => `Mehr zu „${text}“`,
	newCard: (heading: string) => `Neue Karte: ${heading}`,
	newCardHint: 'Karte schreiben, danach Eingabetaste',
	newArea: 'Neuer Bereich',
	newAreaHint: 'Überschrift schreiben, danach Eingabetaste',
	newCluster: 'Überschrift darin',
	chosen: (n: number) => `${cards(n)} ausgewählt`,
	chosenLabel: 'Ausgewählte Karten',
	group: 'Gruppieren',
	move: 'Verschieben nach …',
	paint: 'Papier …',
	park: 'In den Themenspeicher',
	remove: 'Löschen',
	removeWithCards: 'Mit allem darin löschen',
	tidy: 'Ordnen',
	dissolve: 'Auflösen',
	unchoose: 'Auswahl aufheben',
	moveTitle: (n: number) => (n === 1 ? 'Karte verschieben' : `${cards(n)} verschieben`),
	paintTitle: 'Papier wählen',
	ownOnly: 'In diesem Schritt verändert jede Person nur die eigenen Karten.',
	empty: 'Auf diesem Board liegt noch nichts.',
	emptyTodo: 'Schreiben Sie unten die erste Karte, oder beginnen Sie mit einem Bereich.',
	emptyForReaders: 'Sobald jemand eine Karte schreibt, steht sie hier.',
	unlisted: (n: number) =>
		n === 1
			? 'Etwas Gezeichnetes oder ein Pfeil ist nur in der Darstellung „Board“ zu sehen.'
			: `${inGerman.number(n)} Zeichnungen und Pfeile sind nur in der Darstellung „Board“ zu sehen.`,
	said: {
		added: (n: number) => (n === 1 ? 'Die Karte liegt auf dem Board.' : `${cards(n)} liegen auf dem Board.`),
		grouped: 'Die Karten liegen jetzt unter einer neuen Überschrift.',
		moved: (n: number, heading: string) =>
			n === 1 ? `Die Karte liegt jetzt unter „${heading}“.` : `${cards(n)} liegen jetzt unter „${heading}“.`,
		painted: (paper: string) => `${paper}.`,
		parked: (n: number) =>
			n === 1 ? 'Liegt im Themenspeicher.' : `${inGerman.number(n)} Themen liegen im Themenspeicher.`,
		tidied: 'Die Karten liegen geordnet.',
		dissolved: 'Die Überschrift ist weg, die Karten sind noch da.',
	},
	removed: (text: string) => `„${text}“ ist gelöscht.`,
	removedCards: (n: number) => `${cards(n)} gelöscht.`,
}

type ListSentences = typeof de

const enCards = (n: number) => inEnglish.count(n, 'card', 'cards')

const en: ListSentences = {
	title: (board) => `Cards on “${board}”`,
	beside: (n) => (n === 0 ? 'Also on this board' : `${enCards(n)} on this board`),
	loose: 'Single cards',
	card: 'Card',
	emptyCard: 'without text',
	otherText: 'Text on the board',
	area: 'Area',
	cluster: 'Heading',
	unnamed: { area: 'Area without a heading', cluster: 'Still without a heading' },
	count: enCards,
	dots: (n) => inEnglish.count(n, 'dot', 'dots'),
	fromGroups: (groups) => `from ${groups}`,
	by: (who) => `from ${who}`,
	held: { locked: 'Pinned', background: 'Background' },
	legend: 'Colours',
	picture: (what) => (what ? `Picture: ${what}` : 'Picture without a description'),
	choose: (text) => `Choose “${text}”`,
	more: (text) => `More about “${text}”`,
	newCard: (heading) => `New card: ${heading}`,
	newCardHint: 'Write a card, then press Enter',
	newArea: 'New area',
	newAreaHint: 'Write a heading, then press Enter',
	newCluster: 'Heading in it',
	chosen: (n) => `${enCards(n)} chosen`,
	chosenLabel: 'Chosen cards',
	group: 'Group',
	move: 'Move to …',
	paint: 'Paper …',
	park: 'Put on the parking list',
	remove: 'Delete',
	removeWithCards: 'Delete with everything in it',
	tidy: 'Tidy up',
	dissolve: 'Ungroup',
	unchoose: 'Choose none',
	moveTitle: (n) => (n === 1 ? 'Move the card' : `Move ${enCards(n)}`),
	paintTitle: 'Choose the paper',
	ownOnly: 'In this step everybody changes their own cards only.',
	empty: 'Nothing lies on this board yet.',
	emptyTodo: 'Write the first card below, or begin with an area.',
	emptyForReaders: 'As soon as somebody writes a card, it stands here.',
	unlisted: (n) =>
		n === 1
			? 'Something drawn, or an arrow, can only be seen in the view “Board”.'
			: `${inEnglish.number(n)} drawings and arrows can only be seen in the view “Board”.`,
	said: {
		added: (n) => (n === 1 ? 'The card lies on the board.' : `${enCards(n)} lie on the board.`),
		grouped: 'The cards lie under a new heading now.',
		moved: (n, heading) =>
			n === 1 ? `The card lies under “${heading}” now.` : `${enCards(n)} lie under “${heading}” now.`,
		painted: (paper) => `${paper}.`,
		parked: (n) => (n === 1 ? 'It is on the parking list.' : `${inEnglish.number(n)} topics are on the parking list.`),
		tidied: 'The cards lie tidily.',
		dissolved: 'The heading is gone, the cards are still there.',
	},
	removed: (text) => `“${text}” is deleted.`,
	removedCards: (n) => `${enCards(n)} deleted.`,
}

export const listTexts = { de, en } satisfies Texts<ListSentences>
