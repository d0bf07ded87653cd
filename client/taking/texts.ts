import type { Match } from '../../shared/taking/index.ts'
import { inEnglish, inGerman } from '../texts/figures.ts'
import type { Texts } from '../texts/texts.ts'

const list = (parts: readonly string[], conjunction: string) =>
	parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${conjunction} ${parts.at(-1)}`

const de = {
	quote: (words: string) => `„${words}“`,
	title: (n: number, areCards: boolean) =>
		areCards
			? `${inGerman.count(n, 'Karte', 'Karten')} übernehmen als …`
			: `${inGerman.count(n, 'Text', 'Texte')} übernehmen als …`,
	what: 'Was soll daraus werden?',
	choose: 'Wählen Sie es in der Liste, auch mit seiner Ziffer. Vorher wird nichts eingetragen.',
	written: 'Das wird eingetragen',
	origin: (where: string) => `Herkunft: ${where}`,
	nothing: 'Hier steht nichts, was sich übernehmen lässt.',
	nothingTodo: 'Wählen Sie etwas aus, auf dem Text steht.',
	byLine: 'Jede Zeile wird ein eigener Eintrag',
	forAll: 'Für alle',
	name: 'Name',
	words: 'Text',
	include: (words: string) => `„${words}“ übernehmen`,
	heading: 'Überschrift',
	under: (heading: string) => `unter „${heading}“`,
	isNew: 'neu',
	left: 'bleibt hier',
	noWords: 'Ohne Text wird nichts eingetragen.',
	as: 'wie oben',
	asAbove: 'Sagt dasselbe wie eine Karte weiter oben und wird ein Eintrag mit ihr.',
	why: {
		taken: 'schon übernommen',
		trashed: 'liegt im Papierkorb',
		alike: 'steht schon in der Liste',
	} satisfies Record<Match['why'], string>,
	joins: {
		taken: 'Es entsteht kein zweiter Eintrag.',
		trashed: 'Der Eintrag kommt aus dem Papierkorb zurück.',
		alike: 'Es entsteht kein zweiter Eintrag. Dieser Ort steht dort als Herkunft.',
	} satisfies Record<Match['why'], string>,
	joining: (name: string) => `Was wird aus „${name}“?`,
	join: 'Ergänzen',
	anew: 'Doch neu',
	foot(made: number, joined: number, left: number) {
		const parts = [
			...(made > 0 ? [inGerman.count(made, 'neuer Eintrag', 'neue Einträge')] : []),
			...(joined > 0 ? [`${inGerman.number(joined)} ergänzt`] : []),
			...(left > 0 ? [`${inGerman.number(left)} ${left === 1 ? 'bleibt' : 'bleiben'} hier`] : []),
		]
		return parts.length > 0 ? `${list(parts, 'und')}.` : 'Nichts ist ausgewählt.'
	},
	stays: 'Alles bleibt hier und nennt den neuen Eintrag.',
	forEverybody: 'Dieses Board sehen nicht alle. Was Sie übernehmen, sehen alle.',
	tooMany: (most: number) => `Auf einmal lassen sich ${inGerman.number(most)} übernehmen. Der Rest bleibt hier.`,
	cancel: 'Abbrechen',
	take: 'Übernehmen',
	taken: (target: string, made: number, joined: number) =>
		`Übernommen als ${target}: ${list(
			[
				...(made > 0 ? [inGerman.count(made, 'neuer Eintrag', 'neue Einträge')] : []),
				...(joined > 0 ? [`${inGerman.number(joined)} ergänzt`] : []),
			],
			'und',
		)}.`,
	show: 'Ansehen',
	undo: 'Rückgängig',
	close: 'Schließen',
	takeAs: (target: string) => `Als ${target} übernehmen …`,
	takenAs: (target: string) => `übernommen als ${target}`,
	toEntry: (target: string, name: string) => `übernommen als ${target}: „${name}“ ansehen`,
	more: (n: number) => `und ${inGerman.number(n)} weitere`,
	takenFrom: 'Übernommen von',
	toOrigin: (where: string) => `Übernommen von ${where}: zeigen`,
	gone: 'einem Ort, der hier nicht mehr zu sehen ist',
	parking: 'Themenspeicher',
}

const en: typeof de = {
	quote: (words) => `“${words}”`,
	title: (n, areCards) =>
		areCards
			? `Take over ${inEnglish.count(n, 'card', 'cards')} as …`
			: `Take over ${inEnglish.count(n, 'text', 'texts')} as …`,
	what: 'What shall become of it?',
	choose: 'Choose it in the list, or by its figure. Nothing is entered before.',
	written: 'What will be entered',
	origin: (where) => `From: ${where}`,
	nothing: 'There is nothing here to take over.',
	nothingTodo: 'Select something with words on it.',
	byLine: 'Each line becomes an entry of its own',
	forAll: 'For all',
	name: 'Name',
	words: 'Text',
	include: (words) => `Take over “${words}”`,
	heading: 'Heading',
	under: (heading) => `under “${heading}”`,
	isNew: 'New',
	left: 'Stays here',
	noWords: 'Without words nothing is entered.',
	as: 'As above',
	asAbove: 'Says the same as a card above and becomes one entry with it.',
	why: { taken: 'Taken over already', trashed: 'In the trash', alike: 'Already on the list' },
	joins: {
		taken: 'No second entry is made.',
		trashed: 'The entry comes back from the trash.',
		alike: 'No second entry is made. This place is noted there as an origin.',
	},
	joining: (name) => `What becomes of “${name}”?`,
	join: 'Add to it',
	anew: 'New anyway',
	foot(made, joined, left) {
		const parts = [
			...(made > 0 ? [inEnglish.count(made, 'new entry', 'new entries')] : []),
			...(joined > 0 ? [`${inEnglish.number(joined)} added to`] : []),
			...(left > 0 ? [`${inEnglish.number(left)} ${left === 1 ? 'stays' : 'stay'} here`] : []),
		]
		return parts.length > 0 ? `${list(parts, 'and')}.` : 'Nothing is selected.'
	},
	stays: 'All of it stays here and names the new entry.',
	forEverybody: 'Not everybody sees this board. Everybody sees what you take over.',
	tooMany: (most) => `${inEnglish.number(most)} can be taken over at once. The rest stays here.`,
	cancel: 'Cancel',
	take: 'Take over',
	taken: (target, made, joined) =>
		`Taken over as ${target}: ${list(
			[
				...(made > 0 ? [inEnglish.count(made, 'new entry', 'new entries')] : []),
				...(joined > 0 ? [`${inEnglish.number(joined)} added to`] : []),
			],
			'and',
		)}.`,
	show: 'Show',
	undo: 'Undo',
	close: 'Close',
	takeAs: (target) => `Take over as: ${target} …`,
	takenAs: (target) => `Taken over as ${target}`,
	toEntry: (target, name) => `Taken over as ${target}: show “${name}”`,
	more: (n) => `and ${inEnglish.number(n)} more`,
	takenFrom: 'Taken over from',
	toOrigin: (where) => `Taken over from ${where}: show`,
	gone: 'a place that cannot be seen here any more',
	parking: 'the parking list',
}

export const takingTexts = { de, en } satisfies Texts<typeof de>
