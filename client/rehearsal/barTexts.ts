import { inEnglish, inGerman } from '../texts/figures.ts'
import type { Texts } from '../texts/texts.ts'
import type { Part } from './parts.ts'

const de = {
	endsAt: (time: number) => `Wird um ${inGerman.timeOfDay(time)} von selbst gelöscht.`,
	people: 'Simulierte Personen',
	peopleOf: (here: number, all: number) => `${here} von ${all} simulierten Personen sind da`,
	nobody: 'Personen simulieren',
	link: 'Simulierte Personen',
	end: 'Probelauf beenden',
	ending: {
		title: 'Probelauf beenden?',
		lead: 'Der Probelauf wird mit allem gelöscht, was darin entstanden ist. Ihre echte Werkstatt bleibt, wie sie ist.',
		confirm: 'Beenden und löschen',
		cancel: 'Abbrechen',
		working: 'Wird gelöscht',
	},
	choice: {
		lead: 'Erfundene Personen treten mit eigenen Telefonen bei und antworten auf das, was gerade gefragt ist. Überall steht „(simuliert)“ hinter ihrem Namen.',
		count: 'Wie viele?',
		countOf: (count: number) => `${count} Personen`,
		tempo: 'Wie schnell?',
		slow: 'wie in echt',
		quick: 'zügig',
		organisations: (chosen: number, all: number) => `Aus ${chosen} von ${all} Organisationen`,
		none: 'Im Verzeichnis steht noch keine Organisation. Die Personen kommen ohne.',
		begin: 'Personen hinzuholen',
		beginning: 'Einen Augenblick',
	},
	running: {
		pause: 'Anhalten',
		resume: 'Weiter',
		actNow: 'Alle handeln jetzt',
		acting: 'Alle tun jetzt, was ansteht.',
		dismiss: 'Personen wegschicken',
		paused: 'Die simulierten Personen warten.',
		ended: 'Die simulierten Personen sind nicht mehr da.',
	},
	state: { coming: 'kommt noch', here: 'da', away: 'ohne Netz', refused: 'abgewiesen' },
	last: {
		card: 'hat eine Karte abgegeben',
		ballot: 'hat abgestimmt',
		ready: 'ist fertig',
		hand: 'meldet sich',
		place: 'hat eine Gruppe gewählt',
		help: 'hat um Hilfe gerufen',
		observe: 'beobachtet',
		ask: 'hat um Rat gefragt',
		advise: 'kommt zum Beraten',
		park: 'hat etwas in den Themenspeicher gelegt',
		away: 'hatte kein Netz',
	},
	part: (part: Part): string => {
		if (part.in === 'group') return part.name || `Gruppe ${part.number}`
		if (part.group === 'observing') return 'beobachtet'
		if (part.group === 'advising') return part.as ? `berät für ${part.as}` : 'berät'
		return `spielt ${part.as}`
	},
	noPart: 'ohne Rolle',
	noOrganisation: 'ohne Organisation',
	look: 'Telefon ansehen',
	lookOf: (name: string) => `Telefon von ${name} ansehen`,
	close: 'Schließen',
}

const en: typeof de = {
	endsAt: (time) => `Deleted by itself at ${inEnglish.timeOfDay(time)}.`,
	people: 'Simulated people',
	peopleOf: (here, all) => `${here} of ${all} simulated people are here`,
	nobody: 'Simulate people',
	link: 'Simulated people',
	end: 'End rehearsal',
	ending: {
		title: 'End the rehearsal?',
		lead: 'The rehearsal is deleted with everything that was made in it. Your real workshop stays as it is.',
		confirm: 'End and delete',
		cancel: 'Cancel',
		working: 'Deleting',
	},
	choice: {
		lead: 'Invented people join with phones of their own and answer what is being asked. “(simulated)” stands behind their names everywhere.',
		count: 'How many?',
		countOf: (count) => `${count} people`,
		tempo: 'How fast?',
		slow: 'as in reality',
		quick: 'quickly',
		organisations: (chosen, all) => `From ${chosen} of ${all} organisations`,
		none: 'There is no organisation in the registry yet. The people come without.',
		begin: 'Bring people in',
		beginning: 'One moment',
	},
	running: {
		pause: 'Pause',
		resume: 'Go on',
		actNow: 'Everybody acts now',
		acting: 'Everybody does now what there is to do.',
		dismiss: 'Send people away',
		paused: 'The simulated people are waiting.',
		ended: 'The simulated people are not here any more.',
	},
	state: { coming: 'still to come', here: 'here', away: 'no network', refused: 'refused' },
	last: {
		card: 'has handed in a card',
		ballot: 'has voted',
		ready: 'is done',
		hand: 'has raised a hand',
		place: 'has chosen a group',
		help: 'has called for help',
		observe: 'observes',
		ask: 'has asked for advice',
		advise: 'comes to advise',
		park: 'has parked a thought',
		away: 'had no network',
	},
	part: (part) => {
		if (part.in === 'group') return part.name || `Group ${part.number}`
		if (part.group === 'observing') return 'observes'
		if (part.group === 'advising') return part.as ? `advises for ${part.as}` : 'advises'
		return `plays ${part.as}`
	},
	noPart: 'no part',
	noOrganisation: 'without an organisation',
	look: 'Look at phone',
	lookOf: (name) => `Look at the phone of ${name}`,
	close: 'Close',
}

export const barTexts = { de, en } satisfies Texts<typeof de>
