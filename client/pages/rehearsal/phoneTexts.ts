import type { Texts } from '../../texts/texts.ts'

const de = {
	through: (name: string) => `Das Telefon von ${name}`,
	nobody: 'Hier ist niemand.',
	nobodyHint: 'Öffnen Sie das Telefon noch einmal aus der Liste der simulierten Personen im Probelauf.',
}
const en: typeof de = {
	through: (name) => `The phone of ${name}`,
	nobody: 'Nobody is here.',
	nobodyHint: 'Open the phone again from the list of simulated people in the rehearsal.',
}

export const phoneTexts = { de, en } satisfies Texts<typeof de>
