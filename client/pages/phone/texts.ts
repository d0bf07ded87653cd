import type { Conducts } from '../../../shared/agenda/index.ts'
import { inGerman } from '../../texts/figures.ts'
import { lateTexts } from '../../texts/lateTexts.ts'

const de = {
	step: (number: number, of: number) => `Schritt ${number} von ${of}`,
	scene: (number: number, place: string) => `Szene ${number}${place && ` · ${place}`}`,
	noStep: 'Gerade läuft kein Schritt.',
	noStepHint: 'Sobald die Moderation weitergeht, steht hier die Frage.',
	connecting: 'Die Verbindung wird aufgebaut',
	unknownOffline: 'Was gerade gefragt ist, steht hier, sobald die Verbindung wieder da ist.',
	state: {
		saved: 'Gespeichert',
		sending: 'Wird übertragen',
		waiting: (count: number) => `${inGerman.count(count, 'wartet', 'warten')}`,
		offline: 'Offline',
		reading: 'Nur lesen',
	},
	offline: 'Offline – Ihre Eingaben bleiben auf diesem Gerät.',
	keepOpen: 'Laden Sie diese Seite so lange nicht neu.',
	waitingLong: (count: number) =>
		count === 1 ? '1 Eingabe wartet auf Verbindung.' : `${inGerman.number(count)} Eingaben warten auf Verbindung.`,
	notKept: 'Dieses Gerät kann nichts aufbewahren. Lassen Sie diese Seite offen, bis alles übertragen ist.',
	onBoard: 'In diesem Schritt arbeiten alle gemeinsam, am Board oder im Raum.',
	nothingToEnter: 'In diesem Schritt geben Sie hier nichts ein.',
	conducted: {
		cast: 'Die Moderation verteilt die Rollen. Ihre steht gleich hier.',
		play: 'Gleich beginnt die erste Szene.',
		groups: 'Die Moderation lost die Gruppen. Ihre steht gleich hier.',
	} satisfies Record<Conducts, string>,
	noGroupYet: 'Die Gruppen arbeiten schon. Die Moderation gibt Ihnen gleich einen Platz.',
	inGroups: 'An dieser Frage arbeiten Sie in Kleingruppen. Ihre Gruppe steht gleich hier.',
	reading: 'Sie lesen mit und verändern nichts.',
	frozen: 'Die Moderation hat die Boards gesperrt. Abgeben können Sie weiterhin.',
	ready: 'Ich bin fertig',
	isReady: 'Fertig gemeldet',
	readyHint: 'Noch einmal tippen nimmt es zurück.',
	more: 'Mehr',
	photo: 'Foto aufnehmen',
	/** on its button */
	photoShort: 'Foto',
	openBoard: 'Board öffnen',
	back: 'Zur Frage',
	outline: {
		loading: 'Die Ergebnisse werden geladen',
		show: 'Ergebnisse ansehen',
		counted: 'Ausgezählt. Stimmen lassen sich nicht mehr ändern.',
		revealed: 'Aufgedeckt: Alle Karten liegen auf dem Board.',
	},
}

export type PhoneTexts = typeof de

export const phoneTexts = lateTexts<PhoneTexts>(de, () => import('./english.ts').then(({ en }) => en))
