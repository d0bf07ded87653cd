import type { Texts } from '../../texts/texts.ts'

const de = {
	pointed: 'Alle sehen jetzt, worauf Sie zeigen.',
	nothingToPointAt: 'Wählen Sie zuerst aus, worauf Sie zeigen möchten.',
	mayNotPoint: 'In diesem Schritt zeigt die Moderation.',
	allNames: 'An allen Zeigern steht jetzt der Name.',
	fewNames: 'Namen stehen nur noch an Zeigern in der Nähe.',
}

const en: typeof de = {
	pointed: 'Everybody sees now what you point at.',
	nothingToPointAt: 'Select first what you want to point at.',
	mayNotPoint: 'In this step the moderation points.',
	allNames: 'All cursors have their names now.',
	fewNames: 'Only cursors near yours have their names.',
}

export const pointingTexts = { de, en } satisfies Texts<typeof de>
