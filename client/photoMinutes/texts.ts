import type { Paper } from '../../shared/board/cards/index.ts'
import { paperNames } from '../../shared/collected/index.ts'
import { inEnglish, inGerman } from '../texts/figures.ts'
import type { Texts } from '../texts/texts.ts'

const de = {
	title: 'Fotoprotokoll',
	fileName: (workshop: string, day: string) => `${workshop} Fotoprotokoll ${day}`.trim(),
	withHidden: (form: string) => `${form}, mit verdeckten Boards`,
	withHiddenMeaning: 'Auch, was nur die Moderation sieht. Nicht an alle weitergeben.',
	unnamed: 'Ohne Namen',
	unnamedArea: (n: number) => `Bereich ${n}`,
	unnamedGroup: 'Ohne Überschrift',
	pictureOf: (board: string) => `Bild des Boards „${board}“. Was darauf steht, folgt als Text.`,
	areaOf: (area: string) => `Bild des Bereichs „${area}“. Was darin steht, folgt als Text.`,
	emptyBoard: 'Auf diesem Board liegt nichts.',
	emptyArea: 'In diesem Bereich liegen keine Karten mit Text.',
	emptyBlock: 'Hier ist noch nichts eingetragen.',
	noBoards: 'In dieser Werkstatt gibt es kein Board, das Sie lesen dürfen.',
	partOf: (part: string) => `Bild zu „${part}“. Was darauf steht, folgt als Text.`,
	unknownBlock: 'Baustein einer neueren Fassung',
	partsFollow: 'Jeder Teil dieses Boards folgt mit eigenem Bild und dem Text dazu.',
	freeTexts: 'Freie Texte auf dem Board:',
	photos: 'Fotos auf dem Board:',
	undescribed: 'Foto ohne Beschreibung',
	drawn: (n: number) =>
		`${inGerman.count(n, 'Pfeil oder Zeichnung ist', 'Pfeile und Zeichnungen sind')} nur auf dem Bild zu sehen.`,
	dots: (n: number) => inGerman.count(n, 'Punkt', 'Punkte'),
	group: (n: number) => `Gruppe ${n}`,
	paper: (paper: Paper, meaning: string) => `${paperNames[paper].de}: ${meaning}`,
}

const en: typeof de = {
	title: 'Photo minutes',
	fileName: (workshop, day) => `${workshop} photo minutes ${day}`.trim(),
	withHidden: (form) => `${form}, with hidden boards`,
	withHiddenMeaning: 'Also what only the moderation sees. Not to be passed on to everybody.',
	unnamed: 'Untitled',
	unnamedArea: (n) => `Area ${n}`,
	unnamedGroup: 'No heading',
	pictureOf: (board) => `Picture of the board “${board}”. What stands on it follows as text.`,
	areaOf: (area) => `Picture of the area “${area}”. What stands in it follows as text.`,
	emptyBoard: 'Nothing lies on this board.',
	emptyArea: 'There are no cards with words in this area.',
	emptyBlock: 'Nothing has been entered here yet.',
	noBoards: 'There is no board in this workshop that you may read.',
	partOf: (part) => `Picture of “${part}”. What stands on it follows as text.`,
	unknownBlock: 'Building block of a newer version',
	partsFollow: 'Each part of this board follows with a picture of its own and its text.',
	freeTexts: 'Free texts on the board:',
	photos: 'Photos on the board:',
	undescribed: 'Photo without a description',
	drawn: (n) => `${inEnglish.count(n, 'arrow or drawing', 'arrows and drawings')} can be seen on the picture only.`,
	dots: (n) => inEnglish.count(n, 'dot', 'dots'),
	group: (n) => `Group ${n}`,
	paper: (paper, meaning) => `${paperNames[paper].en}: ${meaning}`,
}

export const photoTexts = { de, en } satisfies Texts<typeof de>
