import type { Texts } from '../texts/texts.ts'

const de = {
	agreed: 'Zugestimmt',
	reservations: 'Vorbehalte',
	nobody: 'noch niemand',
	noReason: 'ohne Begründung',
	who: 'Wer trägt das mit?',
	noActors: 'Im Beteiligtenverzeichnis steht noch niemand.',
	standOf: (name: string) => `Wie steht ${name} dazu?`,
	reasonOf: (name: string) => `Vorbehalt von ${name}`,
	reason: 'Welcher Vorbehalt?',
	stands: {
		unsaid: 'noch offen',
		agrees: 'stimmt zu',
		agreesBut: 'stimmt zu, mit Vorbehalt',
		holdsBack: 'stimmt nicht zu',
	},
}

const en: typeof de = {
	agreed: 'Agreed',
	reservations: 'Reservations',
	nobody: 'nobody yet',
	noReason: 'no reason given',
	who: 'Who stands behind it?',
	noActors: 'Nobody is in the registry of actors yet.',
	standOf: (name) => `Where does ${name} stand?`,
	reasonOf: (name) => `Reservation of ${name}`,
	reason: 'Which reservation?',
	stands: {
		unsaid: 'still open',
		agrees: 'agrees',
		agreesBut: 'agrees, with a reservation',
		holdsBack: 'does not agree',
	},
}

export const agreementTexts = { de, en } satisfies Texts<typeof de>
