import { inEnglish, inGerman } from '../../texts/figures.ts'
import type { Texts } from '../../texts/texts.ts'

const de = {
	title: 'Probelauf',
	lead: 'Probieren Sie den Ablauf allein aus, mit simulierten Personen in einer Kopie dieser Werkstatt. Nichts davon kommt hierher zurück.',
	begin: 'Probelauf öffnen',
	beginning: 'Die Kopie wird angelegt',
	running: (began: number, ends: number) =>
		`Seit ${inGerman.timeOfDay(began)} läuft ein Probelauf. Spätestens um ${inGerman.timeOfDay(ends)} wird er gelöscht.`,
	enter: 'Zum Probelauf',
	end: 'Beenden und löschen',
	ended: 'Der Probelauf ist gelöscht.',
}
const en: typeof de = {
	title: 'Rehearsal',
	lead: 'Try the agenda on your own, with simulated people in a copy of this workshop. Nothing of it comes back here.',
	begin: 'Open a rehearsal',
	beginning: 'The copy is being made',
	running: (began, ends) =>
		`A rehearsal has been under way since ${inEnglish.timeOfDay(began)}. It is deleted at ${inEnglish.timeOfDay(ends)} at the latest.`,
	enter: 'Go to the rehearsal',
	end: 'End and delete',
	ended: 'The rehearsal is deleted.',
}

export const offerTexts = { de, en } satisfies Texts<typeof de>
